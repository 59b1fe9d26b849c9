#+ terraform {
#+   required_providers {
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
#+   }
#+ }
#+
# azurerm 5.2.0, azapi 2.12.0
# azurerm waits until what it has made is known everywhere; azapi does not.
resource "azapi_resource" "definition" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
  type      = "Microsoft.Authorization/policyDefinitions@2025-03-01"
  name      = "tags"
  parent_id = var.scope_id

  body = {
    properties = {
      mode       = "All"
      policyType = "Custom"
      policyRule = { if = { field = "tags", exists = "false" }, then = { effect = "audit" } }
    }
  }
}

resource "azapi_resource" "assignment" {
  type      = "Microsoft.Authorization/policyAssignments@2025-03-01"
  name      = "tags"
  parent_id = var.scope_id

  body = {
    properties = { policyDefinitionId = azapi_resource.definition.id }
    #                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Try again where the definition is new: a new definition is not known everywhere at once: azurerm waits for it, and azapi does not.
  }
#+   retry = {
#+     error_message_regex = ["PolicyDefinitionNotFound", "PolicySetDefinitionNotFound"]
#+   }
}

resource "azapi_resource" "retried" {
  type      = "Microsoft.Authorization/policyAssignments@2025-03-01"
  name      = "retried"
  parent_id = var.scope_id

  body = {
    properties = { policyDefinitionId = azapi_resource.definition.id }
  }

  retry = {
    error_message_regex = ["PolicyDefinitionNotFound"]
  }
}

resource "azapi_resource" "set" {
  type      = "Microsoft.Authorization/policySetDefinitions@2025-03-01"
  name      = "all"
  parent_id = var.scope_id

  body = {
    properties = {
      policyDefinitions = [{ policyDefinitionId = azapi_resource.definition.id }]
      #                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Try again where the definition is new: a new definition is not known everywhere at once: azurerm waits for it, and azapi does not.
    }
  }
#+   retry = {
#+     error_message_regex = ["PolicyDefinitionNotFound"]
#+   }
}

# A service in an internal network is there before it is active.
resource "azurerm_api_management" "internal" {
  name                 = "apim-internal"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }
}

#+ resource "time_sleep" "before_api" {
#+   create_duration = "10m"
#+   depends_on      = [azurerm_api_management.internal]
#+ }
#+
resource "azapi_resource" "api" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "orders"
  parent_id = azurerm_api_management.internal.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait ten minutes after the service, or try again: a service in an internal network is there before it is active, and answers with 409 or 503 meanwhile.

  body = {
    properties = { url = "https://orders.contoso.com", protocol = "http" }
  }
#+
#+   depends_on = [time_sleep.before_api]
}

variable "scope_id" {
  type = string
}

variable "subnet_id" {
  type = string
}
