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
    public_ip_enabled = false
    #^^^^^^^^^^^^^^^^^^^^^^^^ error serverless-compute: Set public_ip_enabled to true, or set subnet_id too: without public access to the workspace the provider requires one of them.
#~     public_ip_enabled = true
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

  serverless_compute {}
  #^^^^^^^^^^^^^^^^^ warning serverless-compute: Set subnet_id in serverless_compute, or public_ip_enabled to true: without public access the workspace needs one of them.
#~   serverless_compute {
#+     public_ip_enabled = true
#+   }
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

  serverless_compute {}
  #^^^^^^^^^^^^^^^^^ warning serverless-compute: Remove serverless_compute or set an argument in it: the provider treats an empty block as missing.
#- 2 lines
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
