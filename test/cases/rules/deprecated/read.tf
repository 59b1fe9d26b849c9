# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_container" "models" {
  name               = "models"
  storage_account_id = var.unknown
}

data "azurerm_key_vault" "shared" {
  name                = "kv-shared"
  resource_group_name = "rg-ml"
}

data "azurerm_virtual_network_gateway" "hub" {
  name                = "vgw-hub"
  resource_group_name = "rg-hub"
}

resource "azurerm_linux_virtual_machine" "build" {
  name                = "vm-build"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  size                = "Standard_D2s_v3"
  admin_username      = "builder"
  admin_ssh_key {
    username   = "builder"
    public_key = var.unknown
  }
  network_interface_ids = [var.unknown]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  source_image_id = var.unknown
}

output "container" {
  value = azurerm_storage_container.models.resource_manager_id
  #                                        ^^^^^^^^^^^^^^^^^^^ warning deprecated: resource_manager_id of azurerm_storage_container is deprecated: read id instead.
}

output "roles" {
  value = data.azurerm_key_vault.shared.enable_rbac_authorization
  #                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: read rbac_authorization_enabled instead.
#~   value = data.azurerm_key_vault.shared.rbac_authorization_enabled
}

output "gateway" {
  value = { bgp = [data.azurerm_virtual_network_gateway.hub.enable_bgp] }
  #                                                         ^^^^^^^^^^ warning deprecated: enable_bgp of azurerm_virtual_network_gateway is deprecated: read bgp_enabled instead.
#~   value = { bgp = [data.azurerm_virtual_network_gateway.hub.bgp_enabled] }
}

# It can no longer be set in azurerm 5, and is still there to be read.
output "updates" {
  value = azurerm_linux_virtual_machine.build.vm_agent_platform_updates_enabled
}

output "fine" {
  value = [data.azurerm_key_vault.shared.rbac_authorization_enabled, azurerm_storage_container.models.id]
}

output "unknown" {
  value = data.azurerm_key_vault.shared[var.unknown]
}

# Its id is the address of its data as long as it names its account so.
resource "azurerm_storage_share" "old" {
  name                 = "training"
  storage_account_name = "sttraining"
# ^^^^^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_share is deprecated: use storage_account_id instead.
  quota                = 50
}

output "share" {
  value = azurerm_storage_share.old.resource_manager_id
}
