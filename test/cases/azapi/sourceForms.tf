# What is sent in forms that the sources of azurerm say: maps as lists, texts between commas, dates, ids with an end, and lists in any order.
variable "headers" {
  type    = map(string)
  default = { accept = "text/html,text/plain" }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-forms"
  location = "northeurope"
}

resource "azurerm_api_management_backend" "main" {
  name                = "orders"
  resource_group_name = azurerm_resource_group.main.name
  api_management_name = "apim-forms"
  protocol            = "http"
  url                 = "https://orders.example.com"

  credentials {
    header = var.headers
    query  = { version = "1,2" }
  }
}

resource "azurerm_automation_variable_datetime" "main" {
  name                    = "start"
  resource_group_name     = azurerm_resource_group.main.name
  automation_account_name = "aa-forms"
  value                   = "2020-02-29T01:02:03.5+05:30"
}

resource "azurerm_app_service_connection" "account" {
  name               = "account"
  app_service_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms"
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Storage/storageAccounts/stforms"

  authentication {
    type = "userAssignedIdentity"
  }
}

resource "azurerm_cosmosdb_account" "main" {
  name                = "cosmos-forms"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  offer_type          = "Standard"

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "northeurope"
    failover_priority = 0
  }
}

resource "azurerm_app_service_connection" "database" {
  name               = "database"
  app_service_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Web/sites/app-forms"
  target_resource_id = azurerm_cosmosdb_account.main.id

  authentication {
    type   = "secret"
    name   = "reader"
    secret = "made up"
  }
}

resource "azurerm_iot_security_solution" "main" {
  name                = "iot-forms"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  display_name        = "Devices"
  iothub_ids          = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.Devices/iotHubs/iot-forms"]

  recommendations {
    open_ports = false
  }
}

resource "azurerm_batch_pool" "main" {
  name                = "pool"
  resource_group_name = azurerm_resource_group.main.name
  account_name        = "batchforms"
  node_agent_sku_id   = "batch.node.ubuntu 20.04"
  vm_size             = "STANDARD_A1_V2"

  storage_image_reference {
    publisher = "microsoft-azure-batch"
    offer     = "ubuntu-server-container"
    sku       = "20-04-lts"
    version   = "latest"
  }

  fixed_scale {
    node_deallocation_method = "Requeue"
    target_dedicated_nodes   = 1
  }

  start_task {
    command_line                  = "echo"
    common_environment_properties = { team = "orders", stage = "test" }
    task_retry_maximum            = 1
    wait_for_success              = true

    user_identity {
      auto_user {
        elevation_level = "NonAdmin"
        scope           = "Task"
      }
    }

    resource_file {
      http_url  = "https://example.com/setup.sh"
      file_path = "setup.sh"
    }
  }
}

resource "azurerm_data_factory_dataset_binary" "main" {
  name                = "files"
  data_factory_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-forms/providers/Microsoft.DataFactory/factories/adf-forms"
  linked_service_name = "account"

  azure_blob_storage_location {
    container            = "incoming"
    path                 = "@concat('orders/', dataset().day)"
    dynamic_path_enabled = true
  }
}
