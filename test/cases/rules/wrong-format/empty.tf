# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_management_lock" "refused" {
  name       = ""
  #            ^^ error wrong-format: Give name a value: it must not be empty.
  scope      = var.unknown
  lock_level = "CanNotDelete"
}

resource "azurerm_user_assigned_identity" "refused" {
  name                = "id-training"
  location            = "westeurope"
  resource_group_name = ""
  #                     ^^ error wrong-format: Set resource_group_name to a resource group's name (letters, digits, . _ - and parentheses, no dot at the end).
}

# What is no id of a resource may be left empty here, which the provider's answers do not tell from other ids.
resource "azurerm_backup_protected_vm" "taken" {
  resource_group_name = "rg-training"
  recovery_vault_name = "rsv-training"
  source_vm_id        = ""
}

resource "azurerm_backup_protected_vm" "refused" {
  resource_group_name = "rg-training"
  recovery_vault_name = "rsv-training"
  source_vm_id        = "vm-training"
  #                     ^^^^^^^^^^^^^ error wrong-format: Set source_vm_id to an Azure resource id, not "vm-training".
}
