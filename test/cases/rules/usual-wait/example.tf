# A new account is not known to Azure's network at once, and a new identity not everywhere.
resource "azurerm_cognitive_account" "ai" {
  name                  = "ai-orders"
  resource_group_name   = "rg-orders"
  location              = "westeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-orders"
}

#+ resource "time_sleep" "before_early" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_cognitive_account.ai]
#+ }
#+
resource "azurerm_private_endpoint" "early" {
  name                = "pe-early"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "early"
    private_connection_resource_id = azurerm_cognitive_account.ai.id
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
    subresource_names              = ["account"]
    is_manual_connection           = false
  }
#+
#+   depends_on = [time_sleep.before_early]
}

resource "time_sleep" "account" {
  create_duration = "60s"
  depends_on      = [azurerm_cognitive_account.ai]
}

resource "azurerm_private_endpoint" "waits" {
  name                = "pe-waits"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "waits"
    private_connection_resource_id = azurerm_cognitive_account.ai.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }

  depends_on = [time_sleep.account]
}

resource "azurerm_user_assigned_identity" "app" {
  name                = "id-app"
  resource_group_name = "rg-orders"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "untyped" {
  scope                = azurerm_cognitive_account.ai.id
  role_definition_name = "Cognitive Services User"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint usual-wait: Set principal_type to "ServicePrincipal": azurerm tries again where Azure does not know a new identity yet (400 PrincipalNotFound), and does not have to if the type is set.
#+   principal_type       = "ServicePrincipal"
}

# What the provider tries again by itself is said once of each identity.
resource "azurerm_role_assignment" "further" {
  scope                = azurerm_cognitive_account.ai.id
  role_definition_name = "Monitoring Reader"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
}

resource "azurerm_role_assignment" "typed" {
  scope                = azurerm_cognitive_account.ai.id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "unknown" {
  scope                = azurerm_cognitive_account.ai.id
  role_definition_name = "Reader"
  principal_id         = var.principal_id
}

variable "subnet_id" {
  type = string
}

variable "principal_id" {
  type = string
}
