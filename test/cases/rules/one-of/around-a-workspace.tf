# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_compute_cluster" "account" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
  ssh {
  #^^ error one-of: Set at least one of ssh.admin_password or ssh.key_value.
    admin_username = "azureuser"
#+     admin_password = ""
  }
}

resource "azurerm_machine_learning_compute_cluster" "fine" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
  ssh {
    admin_username = "azureuser"
    key_value      = var.unknown
  }
}

resource "azurerm_machine_learning_datastore_fileshare" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of account_key or shared_access_signature.
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_fileshare_id = var.unknown
#+   account_key          = ""
}

resource "azurerm_machine_learning_datastore_fileshare" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_fileshare_id = var.unknown
  account_key          = var.unknown
}

resource "azurerm_role_assignment" "both" {
  scope                = var.unknown
#~   scope              = var.unknown
  principal_id         = var.unknown
#~   principal_id       = var.unknown
  principal_type       = "ServicePrincipal"
#~   principal_type     = "ServicePrincipal"
  role_definition_name = "Contributor"
  #^^^^^^^^^^^^^^^^^^^ error one-of: Keep only one of role_definition_id and role_definition_name: the provider takes exactly one.
#~   role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
  role_definition_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c"
#-
}

resource "azurerm_role_assignment" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of role_definition_id or role_definition_name.
  scope        = var.unknown
  principal_id = var.unknown
  principal_type= "ServicePrincipal"
#+   role_definition_id = ""
}

resource "azurerm_role_assignment" "fine" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope                = var.unknown
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
  role_definition_name = "Contributor"
}
