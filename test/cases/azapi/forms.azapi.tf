# azurerm_eventhub_authorization_rule.chosen stays as it is: listen becomes another value, and only Terraform knows which it has.
# Flags that are words of a list, texts that are read as JSON, and maps whose values become objects.
data "azapi_client_config" "current" {}

resource "azapi_resource" "all" {
  type      = "Microsoft.EventHub/namespaces/eventhubs/authorizationRules@2024-01-01"
  name      = "all"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/namespace/eventhubs/hub"
  body = {
    properties = {
      rights = ["Listen", "Send"]
    }
  }
}

moved {
  from = azurerm_eventhub_authorization_rule.all
  to   = azapi_resource.all
}

resource "azurerm_eventhub_authorization_rule" "chosen" {
  name                = "chosen"
  namespace_name      = "namespace"
  eventhub_name       = "hub"
  resource_group_name = "rg"
  listen              = var.listens
  send                = true
}

variable "listens" {
  type = bool
}

resource "azapi_resource" "resource_policy_exemption_main" {
  type      = "Microsoft.Authorization/policyExemptions@2020-07-01-preview"
  name      = "main"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
  body = {
    properties = {
      exemptionCategory = "Waiver"
      metadata = {
        ticket = "one"
      }
      policyAssignmentId = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/policyAssignments/one"

      policyDefinitionReferenceIds = []
    }
  }
}

moved {
  from = azurerm_resource_policy_exemption.main
  to   = azapi_resource.resource_policy_exemption_main
}

resource "azapi_resource" "data_factory_dataset_http_main" {
  type      = "Microsoft.DataFactory/factories/datasets@2018-06-01"
  name      = "main"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      linkedServiceName = {
        referenceName = "web"

        type = "LinkedServiceReference"
      }
      parameters = {
        size = {
          defaultValue = "1"
          type         = "String"
        }
      }

      description = ""
      typeProperties = {
        relativeUrl   = ""
        requestBody   = ""
        requestMethod = ""
      }
      type = "HttpFile"
    }
  }
}

moved {
  from = azurerm_data_factory_dataset_http.main
  to   = azapi_resource.data_factory_dataset_http_main
}

variable "parameters" {
  type = map(string)
}

resource "azapi_resource" "any" {
  type      = "Microsoft.DataFactory/factories/datasets@2018-06-01"
  name      = "any"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      linkedServiceName = {
        referenceName = "web"

        type = "LinkedServiceReference"
      }
      parameters = { for key, one in var.parameters : key => { defaultValue = one, type = "String" } }

      description = ""
      typeProperties = {
        relativeUrl   = ""
        requestBody   = ""
        requestMethod = ""
      }
      type = "HttpFile"
    }
  }
}

moved {
  from = azurerm_data_factory_dataset_http.any
  to   = azapi_resource.any
}

resource "azapi_resource" "batch_account_main" {
  type      = "Microsoft.Batch/batchAccounts@2024-07-01"
  name      = "batch"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      encryption = {
        keyVaultProperties = {
          keyIdentifier = "https://vault.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
        }

        keySource = "Microsoft.KeyVault"
      }
      poolAllocationMode = "BatchService"
      autoStorage = {
        authenticationMode = "StorageKeys"
        storageAccountId   = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sa"
      }

      publicNetworkAccess = "Enabled"
    }
  }
}

moved {
  from = azurerm_batch_account.main
  to   = azapi_resource.batch_account_main
}
