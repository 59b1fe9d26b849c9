# The first of those with count is named by its number.
resource "azurerm_cognitive_account" "counted" {
  count                 = 1
  name                  = "ai-counted"
  location              = "westeurope"
  resource_group_name   = "rg-ai"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-counted"
}

#+ resource "time_sleep" "before_counted" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_cognitive_account.counted]
#+ }
#+
resource "azurerm_private_endpoint" "counted" {
  name                = "pe-counted"
  location            = "westeurope"
  resource_group_name = "rg-ai"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "ai"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_cognitive_account.counted[0].id
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
    subresource_names              = ["account"]
  }
#+
#+   depends_on = [time_sleep.before_counted]
}

variable "subnet_id" {
  type = string
}
