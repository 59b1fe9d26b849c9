import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

new UserAssignedIdentity(this, "example", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
});

const insights = new TerraformVariable(this, "insights", {});

const vault = new TerraformVariable(this, "vault", {});

const storage = new TerraformVariable(this, "storage", {});

new MachineLearningWorkspace(this, "case", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  applicationInsightsId: insights.stringValue,
  containerRegistryId: insights.stringValue,
  keyVaultId: vault.stringValue,
  storageAccountId: storage.stringValue,
  skuName: "Basic",
  identity: {
    type: "SystemAssigned",
  },
});

// What only Terraform can evaluate is left alone.
new MachineLearningWorkspace(this, "unknown", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  applicationInsightsId: insights.stringValue,
  containerRegistryId: insights.stringValue,
  keyVaultId: vault.stringValue,
  storageAccountId: storage.stringValue,
  skuName: `${vault.stringValue}x`,
  identity: {
    type: vault.stringValue,
  },
});
