# Flags that are words of a list, texts that are read as JSON, and maps whose values become objects.
resource "azurerm_eventhub_authorization_rule" "all" {
  name                = "all"
  namespace_name      = "namespace"
  eventhub_name       = "hub"
  resource_group_name = "rg"
  listen              = true
  send                = true
  manage              = false
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

resource "azurerm_resource_policy_exemption" "main" {
  name                 = "main"
  resource_id          = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
  policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Authorization/policyAssignments/one"
  exemption_category   = "Waiver"
  metadata             = jsonencode({ ticket = "one" })
}

resource "azurerm_data_factory_dataset_http" "main" {
  name                = "main"
  data_factory_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  linked_service_name = "web"
  parameters = {
    size = "1"
  }
}

variable "parameters" {
  type = map(string)
}

resource "azurerm_data_factory_dataset_http" "any" {
  name                = "any"
  data_factory_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  linked_service_name = "web"
  parameters          = var.parameters
}

resource "azurerm_batch_account" "main" {
  name                                = "batch"
  resource_group_name                 = "rg"
  location                            = "westeurope"
  pool_allocation_mode                = "BatchService"
  storage_account_authentication_mode = "StorageKeys"
  storage_account_id                  = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/sa"

  encryption {
    key_vault_key_id = "https://vault.vault.azure.net/keys/key/0123456789abcdef0123456789abcdef"
  }
}
