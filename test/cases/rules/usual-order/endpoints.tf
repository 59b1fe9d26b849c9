# azurerm tries again where an account is busy with another endpoint, until its time is over.
resource "azurerm_storage_account" "st" {
  name                     = "storders"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_private_endpoint" "blob" {
  name                = "pe-blob"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.st.id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }
}

resource "azurerm_private_endpoint" "file" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint usual-order: Add azurerm_private_endpoint.blob to depends_on: a storage account takes one private endpoint at a time (StorageAccountOperationInProgress), and azurerm tries again until its time is over.
  name                = "pe-file"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "file"
    private_connection_resource_id = azurerm_storage_account.st.id
    subresource_names              = ["file"]
    is_manual_connection           = false
  }
#+
#+   depends_on = [azurerm_private_endpoint.blob]
}

resource "azurerm_private_endpoint" "other" {
  name                = "pe-other"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "other"
    private_connection_resource_id = var.other_id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }
}

resource "azurerm_private_endpoint" "ordered" {
  name                = "pe-ordered"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "ordered"
    private_connection_resource_id = azurerm_storage_account.st.id
    subresource_names              = ["table"]
    is_manual_connection           = false
  }

  depends_on = [azurerm_private_endpoint.blob, azurerm_private_endpoint.file]
}

# It is said once of an account, and of this one once the other two have an order.
resource "azurerm_private_endpoint" "queue" {
  name                = "pe-queue"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "queue"
    private_connection_resource_id = azurerm_storage_account.st.id
    subresource_names              = ["queue"]
    is_manual_connection           = false
  }
#+
#+   depends_on = [
#+     azurerm_private_endpoint.blob,
#+     azurerm_private_endpoint.file,
#+     azurerm_private_endpoint.ordered,
#+   ]
}

variable "subnet_id" {
  type = string
}

variable "other_id" {
  type = string
}

# Instances of one resource of azurerm cannot wait for each other, and there are no locks to set.
resource "azurerm_private_endpoint" "each" {
  for_each            = toset(["table", "queue"])
  name                = "pe-${each.key}"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = each.key
    private_connection_resource_id = azurerm_storage_account.queues.id
    subresource_names              = [each.key]
    is_manual_connection           = false
  }
}

resource "azurerm_storage_account" "queues" {
  name                     = "stqueues"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
