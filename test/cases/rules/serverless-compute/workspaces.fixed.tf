# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "off" {
  name                          = "mlw-off"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    public_ip_enabled = true
  }
}

resource "azurerm_machine_learning_workspace" "empty" {
  name                          = "mlw-empty"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    public_ip_enabled = true
  }
}

resource "azurerm_machine_learning_workspace" "nothing" {
  name                    = "mlw-nothing"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

}

resource "azurerm_machine_learning_workspace" "subnet" {
  name                          = "mlw-subnet"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    subnet_id = var.id
  }
}

resource "azurerm_machine_learning_workspace" "public" {
  name                          = "mlw-public"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    public_ip_enabled = true
  }
}

resource "azurerm_machine_learning_workspace" "open" {
  name                          = "mlw-open"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    public_ip_enabled = false
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                          = "mlw-unknown"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    public_ip_enabled = var.ip
  }
}

variable "ip" {}

variable "id" {}
