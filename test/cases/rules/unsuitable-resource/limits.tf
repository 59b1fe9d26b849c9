# azapi 2.12.0
# Agents need room in the database that they keep their threads in.
resource "azurerm_cosmosdb_account" "threads" {
  name                = "cosmos-orders"
  resource_group_name = "rg-ai"
  location            = "westeurope"
  offer_type          = "Standard"

  capacity {
    total_throughput_limit = 1000
  }

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
  }
}

resource "azapi_resource" "host" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "agents"
  parent_id = var.project_id

  body = {
    properties = {
      threadStorageConnections = ["threads"]
      #                           ^^^^^^^^^ warning unsuitable-resource: Raise total_throughput_limit of the Cosmos DB account to 3000 for each project, or leave it out: the capability host makes three containers of 1000 RU/s each, and fails (CapabilityHostProvisioningFailed).
    }
  }
}

variable "project_id" {
  type = string
}
