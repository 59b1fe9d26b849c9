# azurerm 5.2.0
# Policies name backends and fragments in their text, which gives no order.
terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

resource "azurerm_api_management" "main" {
  name                = "apim-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  publisher_name      = "Contoso"
  publisher_email     = "api@contoso.com"
  sku_name            = "Developer_1"
}

resource "azurerm_api_management_backend" "models" {
  name                = "models"
  resource_group_name = "rg-orders"
  api_management_name = azurerm_api_management.main.name
  protocol            = "http"
  url                 = "https://models.contoso.com"
}

resource "azurerm_api_management_policy_fragment" "limits" {
  name              = "limits"
  api_management_id = azurerm_api_management.main.id
  format            = "xml"
  value             = "<fragment><rate-limit calls=\"9\" renewal-period=\"60\" /></fragment>"
}

resource "azurerm_api_management_policy" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_api_management_policy_fragment.limits to depends_on: a policy that includes fragments by their names is taken once they are there.
  api_management_id = azurerm_api_management.main.id
  xml_content       = "<policies><inbound><include-fragment fragment-id=\"limits\" /></inbound></policies>"
#+
#+   depends_on = [azurerm_api_management_policy_fragment.limits]
}

resource "azurerm_api_management_api_policy" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_api_management_backend.models to depends_on: a policy that names backends by their ids is taken once they are there.
  api_name            = "orders"
  api_management_name = azurerm_api_management.main.name
  resource_group_name = "rg-orders"
  xml_content         = "<policies><inbound><set-backend-service backend-id=\"models\" /></inbound></policies>"
#+
#+   depends_on = [azurerm_api_management_backend.models]
}

resource "azurerm_api_management_api_policy" "referring" {
  api_name            = "items"
  api_management_name = azurerm_api_management.main.name
  resource_group_name = "rg-orders"
  xml_content         = "<policies><inbound><set-backend-service backend-id=\"${azurerm_api_management_backend.models.name}\" /></inbound></policies>"
}

resource "azurerm_api_management_api_policy" "another" {
  api_name            = "others"
  api_management_name = azurerm_api_management.main.name
  resource_group_name = "rg-orders"
  xml_content         = "<policies><inbound><base /></inbound></policies>"
}

resource "azapi_resource" "api" {
  type      = "Microsoft.ApiManagement/service/apis@2024-05-01"
  name      = "books"
  parent_id = azurerm_api_management.main.id
  body      = { properties = { displayName = "Books", path = "books", protocols = ["https"] } }
}

resource "azapi_resource" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_api_management_backend.models to depends_on: a policy that names backends by their ids is taken once they are there.
  type      = "Microsoft.ApiManagement/service/apis/policies@2024-05-01"
  name      = "policy"
  parent_id = azapi_resource.api.id
  body = {
    properties = {
      format = "rawxml"
      value  = "<policies><inbound><set-backend-service backend-id=\"models\" /></inbound></policies>"
    }
  }
#+
#+   depends_on = [azurerm_api_management_backend.models]
}
