// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

const idVariable = new TerraformVariable(this, "id", {});

const closed = new KeyVault(this, "closed", {
  name: "kv-closed-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  publicNetworkAccessEnabled: false,
});

const open = new TerraformVariable(this, "open", {});

const unknownKeyVault = new KeyVault(this, "unknown", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  rbacAuthorizationEnabled: false,
  publicNetworkAccessEnabled: open.booleanValue,
});

const endpointMachineLearningWorkspace = new MachineLearningWorkspace(
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccessEnabled: without it the workspace is open to the internet, although it has a private endpoint.
  this,
  "endpoint",
  {
    name: "mlw-endpoint",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: idVariable.stringValue,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
//+     publicNetworkAccessEnabled: false,
  },
);

const endpointPrivateEndpoint = new PrivateEndpoint(
  this,
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

new MachineLearningWorkspace(this, "vault", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccessEnabled: without it the workspace is open to the internet, while closed is closed.
  name: "mlw-vault",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: closed.id,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
//+   publicNetworkAccessEnabled: false,
});

new MachineLearningWorkspace(this, "said", {
  name: "mlw-said",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: closed.id,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "plain", {
  name: "mlw-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: idVariable.stringValue,
    containerRegistryId: idVariable.stringValue,
    keyVaultId: unknownKeyVault.id,
    storageAccountId: idVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");
