import type { Rule } from "./rule";

// Only who knows what a text was in the last commit, or what a local state holds, sees what an edit does to what is there:
// these are found by comparing, and are here to be known by name.

export const replacesResource: Rule = {
  id: "replaces-resource",
  severity: "warning",
  certainty: "consequence",
  summary: "An edit that makes Terraform destroy and recreate the resource.",
  why: "`terraform plan` says *must be replaced*, on one line among many: the contents of the resource are lost after `terraform apply`. The file is compared with Git's HEAD and with the `terraform.tfstate` next to it, if they exist; `prevent_destroy` makes the plan fail instead, and `azuremlTerraform.replacementWarnings` turns the comparison off.",
  source: "azurerm's schemas (`ForceNew`), internal/services/storage/storage_account_resource.go (CustomizeDiff)",
};

export const oneWayChange: Rule = {
  id: "one-way-change",
  severity: "error",
  certainty: "azure",
  summary: "An edit that changes something irreversible about an existing resource.",
  why: "The plan succeeds, but `terraform apply` fails: the provider or Azure refuses the change. The file is compared with Git's HEAD and with the `terraform.tfstate` next to it, if they exist; `azuremlTerraform.replacementWarnings` turns the comparison off.",
  source:
    "internal/services/keyvault/key_vault_resource.go, internal/services/machinelearning/machine_learning_workspace_resource.go, https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
};
