// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "off", {
  name: "mlw-off",
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
  serverlessCompute: {
    publicIpEnabled: false,
    //^^^^^^^^^^^^^^^^^^^^ error serverless-compute: Set public_ip_enabled to true, or set subnet_id too: without public access to the workspace the provider wants one of them.
  },
});

new MachineLearningWorkspace(this, "empty", {
  name: "mlw-empty",
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
  serverlessCompute: {},
  //^^^^^^^^^^^^^^^ warning serverless-compute: Set subnet_id in serverless_compute, or public_ip_enabled to true: without public access the workspace needs one of them.
});

new MachineLearningWorkspace(this, "nothing", {
  name: "mlw-nothing",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  serverlessCompute: {},
  //^^^^^^^^^^^^^^^ warning serverless-compute: Remove serverless_compute or set an argument in it: the provider treats an empty block as missing.
});

new MachineLearningWorkspace(this, "subnet", {
  name: "mlw-subnet",
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
  serverlessCompute: {
    subnetId: idVariable.stringValue,
  },
});

new MachineLearningWorkspace(this, "public", {
  name: "mlw-public",
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
  serverlessCompute: {
    publicIpEnabled: true,
  },
});

new MachineLearningWorkspace(this, "open", {
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
  serverlessCompute: {
    publicIpEnabled: false,
  },
});

const ip = new TerraformVariable(this, "ip", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
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
  serverlessCompute: {
    publicIpEnabled: ip.booleanValue,
  },
});
