# azurerm 4.73.0
variable "environment" {
  type = string
}

locals {
  prefix = "ml"
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${locals.prefix}-${vars.environment}"
  #                ^^^^^^^^^^^^^ error undeclared-reference: This module declares no locals.prefix. Did you mean local.prefix?
  #                                 ^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no vars.environment. Did you mean var.environment?
#~   name     = "rg-${local.prefix}-${var.environment}"
  location = "westeurope"
}

resource "azurerm_resource_group" "other" {
  name     = "rg-${variable.environment}"
  #                ^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no variable.environment. Did you mean var.environment?
#~   name     = "rg-${var.environment}"
  location = "westeurope"
}

resource "azurerm_key_vault" "main" {
  name                = "kv-ml"
  resource_group_name = azurerm_resource_grup.main.name
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_grup.main. Did you mean azurerm_resource_group.main?
#~   resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resourcegroup.other.location
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resourcegroup.other. Did you mean azurerm_resource_group.other?
#~   location            = azurerm_resource_group.other.location
  tenant_id           = azurerm_client_config.current.tenant_id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_client_config.current. Did you mean data.azurerm_client_config.current?
#~   tenant_id           = data.azurerm_client_config.current.tenant_id
  sku_name            = "standard"
}

#+ resource "azurerm_key_vault_secret" "main" {
#+   name         = ""
#+   key_vault_id = azurerm_key_vault.main.id
#+   value        = ""
#+ }
#+
output "ids" {
  value = [
    data.azurerm_resource_group.main.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no data.azurerm_resource_group.main. Did you mean azurerm_resource_group.main?
#~     azurerm_resource_group.main.id,
    data.azurerm_client_confg.current.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no data.azurerm_client_confg.current. Did you mean data.azurerm_client_config.current?
#~     data.azurerm_client_config.current.id,
    azurerm_keyvault.main.id,
    #^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_keyvault.main. Did you mean azurerm_key_vault.main?
#~     azurerm_key_vault.main.id,
    azurerm_key_vault_secret.main.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_key_vault_secret.main. Declare it, or correct the name.
    modules.child.id,
    #^^^^^^^^^^^^ error undeclared-reference: This module declares no modules.child. Declare it, or correct the name.
    azurerm_resource_grup.mian.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_grup.mian. Declare it, or correct the name.
    resource.azurerm_resource_grup.main.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_grup.main. Did you mean azurerm_resource_group.main?
#~     azurerm_resource_group.main.id,
    azurerm_resource_groups.none.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_groups.none. Declare it, or correct the name.
  ]
}
