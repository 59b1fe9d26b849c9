# azapi 2.12.0
locals {
  group     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  workspace = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw"
}

output "fails" {
  value = [
    provider::azapi::build_resource_id(local.group, "Microsoft.MachineLearningServices/workspaces/computes", "cpu"),
    #                                  ^^^^^^^^^^^ error wrong-call: provider::azapi::build_resource_id needs the id of a Microsoft.MachineLearningServices/workspaces as the parent of a Microsoft.MachineLearningServices/workspaces/computes, not of a Microsoft.Resources/resourceGroups.
    provider::azapi::parse_resource_id("Microsoft.Storage/storageAccounts", "stml"),
    #                                                                       ^^^^^^ error wrong-call: provider::azapi::parse_resource_id needs an id of Azure, which begins with /subscriptions/ or /providers/.
    provider::azapi::parse_resource_id("Microsoft.Storage/storageAccounts", "/subscriptions/0000/resourceGroups/rg-ml"),
    #                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: provider::azapi::parse_resource_id needs the id of a Microsoft.Storage/storageAccounts, not of a Microsoft.Resources/resourceGroups.
    provider::azapi::resource_group_resource_id("0000", "rg-ml", "accounts", ["a"]),
    #                                                            ^^^^^^^^^^ error wrong-call: provider::azapi::resource_group_resource_id needs a resource type such as Microsoft.Network/virtualNetworks.
    provider::azapi::resource_group_resource_id("0000", "rg-ml", "Microsoft.CognitiveServices/accounts/projects", ["a"]),
    #                                                                                                             ^^^^^ error wrong-call: provider::azapi::resource_group_resource_id needs 2 names for Microsoft.CognitiveServices/accounts/projects (accounts, projects), not 1.
    provider::azapi::tenant_resource_id("Microsoft.Billing/billingAccounts", []),
    #                                                                        ^^ error wrong-call: provider::azapi::tenant_resource_id needs 1 name for Microsoft.Billing/billingAccounts (billingAccounts), not 0.
  ]
}

output "passes" {
  value = [
    provider::azapi::build_resource_id(local.workspace, "Microsoft.MachineLearningServices/workspaces/computes@2026-05-01", "cpu"),
    provider::azapi::build_resource_id(local.group, "Microsoft.MachineLearningServices/workspaces", "mlw"),
    provider::azapi::parse_resource_id("microsoft.machinelearningservices/workspaces", local.workspace).name,
    provider::azapi::resource_group_resource_id("0000", "rg-ml", "Microsoft.CognitiveServices/accounts/projects", ["a", "b"]),
    provider::azapi::subscription_resource_id("0000", "Microsoft.Resources/resourceGroups", ["rg-ml"]),
  ]
}

output "unknown" {
  value = [
    provider::azapi::parse_resource_id(var.unknown, local.workspace),
    provider::azapi::parse_resource_id("Microsoft.Storage/storageAccounts", var.unknown),
    provider::azapi::tenant_resource_id("Microsoft.Billing/billingAccounts", [var.unknown]),
    provider::azapi::tenant_resource_id("Microsoft.Billing/billingAccounts", var.unknown),
  ]
}

variable "unknown" {}
