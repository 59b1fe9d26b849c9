import type { Rule } from "./rule";

// Only who knows what a text was in the last commit, or what a local state holds, sees what an edit does to what is there:
// these are found by comparing, and stand here to be known by name.

export const replacesResource: Rule = {
  id: "replaces-resource",
  severity: "warning",
  summary: "An edit for which Terraform destroys the resource and makes another.",
  why: "`terraform plan` says *must be replaced*, on a line among many others: what the resource holds is gone after `terraform apply`. The text is compared with Git's HEAD and with the `terraform.tfstate` beside it, if there are such; `prevent_destroy` makes the plan fail instead, and `azuremlTerraform.replacementWarnings` turns the comparison off.",
  source: "azurerm's schemas (`ForceNew`), internal/services/storage/storage_account_resource.go (CustomizeDiff)",
};

export const oneWayChange: Rule = {
  id: "one-way-change",
  severity: "error",
  summary: "An edit of something that cannot be taken back on what is there.",
  why: "The plan is fine, and `terraform apply` fails: the provider or Azure refuses the change. The text is compared with Git's HEAD and with the `terraform.tfstate` beside it, if there are such; `azuremlTerraform.replacementWarnings` turns the comparison off.",
  source:
    "internal/services/keyvault/key_vault_resource.go, internal/services/machinelearning/machine_learning_workspace_resource.go, https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
};
