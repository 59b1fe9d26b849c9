// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

const identities = new TerraformVariable(this, "identities", {});

// How many blocks come out of it is known only to Terraform.
const unknown = new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
});
unknown.addOverride("dynamic.identity", {
  for_each: identities.value,
  content: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
