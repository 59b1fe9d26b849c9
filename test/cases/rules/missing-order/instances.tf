# azurerm 5.2.0
# What goes through the same has the same keys, and instances with the same key belong together.
variable "vaults" {
  type = map(object({ group = string, tenant_id = string }))
}

data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "orders" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set rbac_authorization_enabled: azurerm_key_vault requires it.
  for_each            = var.vaults
#~   for_each                   = var.vaults
  name                = "kv-${each.key}"
#~   name                       = "kv-${each.key}"
  resource_group_name = each.value.group
#~   resource_group_name        = each.value.group
  location            = "westeurope"
#~   location                   = "westeurope"
  tenant_id           = each.value.tenant_id
#~   tenant_id                  = each.value.tenant_id
  sku_name            = "standard"
#~   sku_name                   = "standard"
#+   rbac_authorization_enabled = true
}

resource "azurerm_key_vault_access_policy" "own" {
  for_each           = var.vaults
  key_vault_id       = azurerm_key_vault.orders[each.key].id
  tenant_id          = each.value.tenant_id
  object_id          = data.azurerm_client_config.current.object_id
  secret_permissions = ["Get", "Set"]
}

resource "azurerm_key_vault_secret" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_key_vault_access_policy.own to depends_on: the vault answers with 403 until the policy is there, and at a destroy once it has gone.
  for_each        = var.vaults
  name            = "early"
  value           = each.value.group
  key_vault_id    = azurerm_key_vault.orders[each.key].id
  expiration_date = "2030-01-01T00:00:00Z"
}

# The instances of a resource have its keys.
resource "azurerm_key_vault_secret" "through" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_key_vault_access_policy.own to depends_on: the vault answers with 403 until the policy is there, and at a destroy once it has gone.
  for_each        = azurerm_key_vault.orders
  name            = "through"
  value           = each.value.location
  key_vault_id    = each.value.id
  expiration_date = "2030-01-01T00:00:00Z"
}

# These may be other vaults.
variable "others" {
  type = map(string)
}

resource "azurerm_key_vault_secret" "others" {
  for_each        = var.others
  name            = "others"
  value           = each.value
  key_vault_id    = azurerm_key_vault.orders[each.key].id
  expiration_date = "2030-01-01T00:00:00Z"
}

# Each has a vault of its own, and its own order.
resource "azurerm_key_vault_secret" "ordered" {
  for_each        = var.vaults
  name            = "ordered"
  value           = each.value.group
  key_vault_id    = azurerm_key_vault_access_policy.own[each.key].key_vault_id
  expiration_date = "2030-01-01T00:00:00Z"
}

# By their numbers, and by keys that are plainly written.
resource "azurerm_subnet_network_security_group_association" "counted" {
  count                     = length(var.subnet_ids)
  subnet_id                 = var.subnet_ids[count.index]
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "counted" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.counted to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  count                = length(var.subnet_ids)
  name                 = "apim-counted"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_ids[count.index]
  }
#+
#+   depends_on = [azurerm_subnet_network_security_group_association.counted]
}

locals {
  places = { west = "westeurope", north = "northeurope" }
}

resource "azurerm_cognitive_account" "places" {
  for_each              = local.places
  name                  = "ai-${each.key}"
  resource_group_name   = "rg-ai"
  location              = each.value
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-${each.key}"
}

# One deployment for each account: no two are written to one.
resource "azapi_resource" "deployment" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
  for_each  = local.places
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "gpt"
  parent_id = azurerm_cognitive_account.places[each.key].id

  body = {
    sku        = { name = "GlobalStandard", capacity = 1 }
    properties = { model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" } }
  }
}

# A second one for the same account.
resource "azapi_resource" "embedding" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.deployment: Azure takes one write of an account's deployments at a time, and answers others with 409 RequestConflict.
  for_each  = toset(["north", "west"])
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "embedding"
  parent_id = azurerm_cognitive_account.places[each.value].id

  body = {
    sku        = { name = "GlobalStandard", capacity = 1 }
    properties = { model = { format = "OpenAI", name = "text-embedding-3-large", version = "1" } }
  }
#+
#+   depends_on = [azapi_resource.deployment]
}

variable "subnet_ids" {
  type = list(string)
}

variable "group_id" {
  type = string
}
