// azurerm 4.81.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";

const app = new App();
const stack = new TerraformStack(app, "ml");

new AzurermProvider(stack, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

const idVariable = new TerraformVariable(stack, "id", {});

new MachineLearningWorkspace(stack, "closed", {
  name: "mlw-closed",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unreachable-workspace: Add a PrivateEndpoint with the subresource amlworkspace: without public access nobody can reach the workspace.
  identity: {
    type: "SystemAssigned",
  },
});

//+ new PrivateEndpoint(stack, "closed_private_endpoint", {
//+   name: "pe-mlw-closed",
//+   location: "westeurope",
//+   resourceGroupName: "rg-ml",
//+   subnetId: "${azurerm_subnet.endpoints.id}",
//+   privateServiceConnection: {
//+     name: "workspace",
//+     privateConnectionResourceId:
//+       "${azurerm_machine_learning_workspace.closed.id}",
//+     subresourceNames: ["amlworkspace"],
//+     isManualConnection: false,
//+   },
//+ });
//+
const endpointMachineLearningWorkspace = new MachineLearningWorkspace(
  stack,
  "endpoint",
  {
    name: "mlw-endpoint",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    publicNetworkAccessEnabled: false,
    identity: {
      type: "SystemAssigned",
    },
  },
);

const endpointPrivateEndpoint = new PrivateEndpoint(
  stack,
  "endpoint_private_endpoint",
  {
    name: "pe-endpoint",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    subnetId: idVariable.stringValue,
    privateServiceConnection: {
      name: "workspace",
      privateConnectionResourceId: endpointMachineLearningWorkspace.id,
      subresourceNames: ["amlworkspace"],
      isManualConnection: false,
    },
  },
);
endpointPrivateEndpoint.overrideLogicalId("endpoint");

new MachineLearningWorkspace(stack, "open", {
  name: "mlw-open",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
});

const openVariable = new TerraformVariable(stack, "open_variable", {});
openVariable.overrideLogicalId("open");

new MachineLearningWorkspace(stack, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: openVariable.booleanValue,
  identity: {
    type: "SystemAssigned",
  },
});

new Subnet(stack, "endpoints", {
  name: "snet-endpoints",
  resourceGroupName: "rg-ml",
  virtualNetworkName: "vnet-ml",
  addressPrefixes: ["10.0.1.0/24"],
});

app.synth();
