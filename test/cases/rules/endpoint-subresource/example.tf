# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_storage_account" "data" {
  name                     = "stdata"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_private_endpoint" "missing" {
  name                = "pe-missing"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "missing"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error endpoint-subresource: Set subresource_names to "blob", "file", "dfs", "queue", "table", or "web": an endpoint leads to one part of a resource.
#+     subresource_names              = ["blob"]
  }
}

resource "azurerm_private_endpoint" "wrong" {
  name                = "pe-wrong"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "wrong"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["blobs"]
    #                                 ^^^^^^^ warning endpoint-subresource: Set subresource_names to "blob", "file", "dfs", "queue", "table", or "web": the resource has no "blobs".
#~     subresource_names              = ["blob"]
  }
  depends_on = [azurerm_private_endpoint.missing]
}

# What nothing can be called the provider refuses by itself.
resource "azurerm_private_endpoint" "refused" {
  name                = "pe-refused"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "refused"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["_blob"]
    #                                 ^^^^^^^ warning wrong-pattern: Change subresource_names from "_blob": it takes 3 to 63 letters, digits, dashes, underscores, and dots, beginning and ending with a letter or digit.
#~     subresource_names              = ["blob"]
  }
  depends_on = [azurerm_private_endpoint.wrong]
}

resource "azurerm_private_endpoint" "vault" {
  name                = "pe-vault"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "vault"
    is_manual_connection           = false
    private_connection_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
    subresource_names              = ["keyvault"]
    #                                 ^^^^^^^^^^ warning endpoint-subresource: Set subresource_names to "vault": the resource has no "keyvault".
#~     subresource_names              = ["vault"]
  }
}

resource "azurerm_private_endpoint" "fine" {
  name                = "pe-fine"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "fine"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = ["dfs"]
  }
  depends_on = [azurerm_private_endpoint.refused]
}

resource "azurerm_private_endpoint" "fine_case" {
  name                = "pe-fine_case"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "fine_case"
    is_manual_connection           = false
    private_connection_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
    subresource_names              = ["Vault"]
  }
}

resource "azurerm_private_endpoint" "unknown" {
  name                = "pe-unknown"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "unknown"
    is_manual_connection           = false
    private_connection_resource_id = var.unknown
  }
}

resource "azurerm_private_endpoint" "unknown_name" {
  name                = "pe-unknown_name"
  location            = "westeurope"
  resource_group_name = "rg"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "unknown_name"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.data.id
    subresource_names              = var.unknown
  }
  depends_on = [azurerm_private_endpoint.fine]
}
