# Nobody can have a private endpoint to the storage from which Microsoft serves everybody, and its pages tell people to add some of it.
variable "unknown" {}

locals {
  editor = ["*.vscode.dev", "vscode.blob.core.windows.net", "*.gallerycdn.vsassets.io", "raw.githubusercontent.com"]
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "editor" {
  name             = "editor"
  workspace_id     = var.unknown
  destination_fqdn = "vscode.blob.core.windows.net"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "editors" {
  for_each         = toset(local.editor)
  name             = "editors"
  workspace_id     = var.unknown
  destination_fqdn = each.value
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "onnx" {
  name             = "onnx"
  workspace_id     = var.unknown
  destination_fqdn = "onnxruntimepackages.z14.web.core.windows.net"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "cli" {
  for_each         = toset(["azurecliextensionsync", "azuremlsdktestpypi", "azuremlexampledata"])
  name             = each.key
  workspace_id     = var.unknown
  destination_fqdn = "${each.key}.blob.core.windows.net"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "own" {
  name             = "own"
  workspace_id     = var.unknown
  destination_fqdn = "vscodestore.blob.core.windows.net"
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outbound-storage: Write a rule for a private endpoint to the storage account, with sub_resource_target = "blob": its host name cannot be allowed.
}
