# azurerm 4.81.0
resource "azurerm_container_registry" "basic" {
  name                   = "crbasic4711"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  sku                    = "Basic"
#~   sku                    = "Standard"
  anonymous_pull_enabled = true
  #^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Standard" or "Premium", or remove anonymous_pull_enabled: a Basic registry does not have it.
}
