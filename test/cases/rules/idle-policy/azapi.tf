# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "roles" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-roles"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku      = { family = "A", name = "standard" }
      tenantId = var.unknown
      enableRbacAuthorization = true
    }
  }
}

resource "azurerm_key_vault_access_policy" "idle" {
  key_vault_id       = azapi_resource.roles.id
  #                    ^^^^^^^^^^^^^^^^^^^^^^^ warning idle-policy: Remove this policy: with enableRbacAuthorization of azapi_resource.roles its access policies have no effect; use role assignments instead.
  tenant_id          = var.unknown
  object_id          = var.unknown
  secret_permissions = ["Get"]
}
