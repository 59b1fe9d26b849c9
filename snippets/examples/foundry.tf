# prefix: azureml-foundry
# order: 10
# title: Microsoft Foundry account with a project and agents in a private network
# description: An account and a project without public access, a model, connections to the storage, the database and the search of its agents, their roles, and the capability host after them.
# stops: main, example, swedencentral
# program: none
# registers: Microsoft.App, Microsoft.CognitiveServices, Microsoft.DocumentDB, Microsoft.Search

resource "azurerm_resource_group" "main" {
  name     = "rg-example"
  location = "swedencentral"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "agents" {
  name                 = "snet-agents"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.0.0/24"]

  delegation {
    name = "agents"

    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_subnet" "endpoints" {
  name                 = "snet-endpoints"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_storage_account" "main" {
  name                            = "stexample"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
}

resource "azurerm_cosmosdb_account" "main" {
  name                          = "cosmos-example"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  offer_type                    = "Standard"
  kind                          = "GlobalDocumentDB"
  public_network_access_enabled = false

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = azurerm_resource_group.main.location
    failover_priority = 0
  }
}

resource "azurerm_search_service" "main" {
  name                          = "srch-example"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  sku                           = "standard"
  local_authentication_enabled  = false
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

data "azurerm_client_config" "current" {}

# A destroyed account is kept for 48 hours, and its subnet with it, unless it is purged: this is destroyed after the account, and before the subnet.
resource "azapi_resource_action" "purge" {
  type        = "Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts@2025-06-01"
  resource_id = "/subscriptions/${data.azurerm_client_config.current.subscription_id}/providers/Microsoft.CognitiveServices/locations/${azurerm_resource_group.main.location}/resourceGroups/${azurerm_resource_group.main.name}/deletedAccounts/aif-example"
  method      = "DELETE"
  when        = "destroy"
  depends_on  = [azurerm_subnet.agents]
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-example"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      allowProjectManagement = true
      customSubDomainName    = "aif-example"
      disableLocalAuth       = true
      publicNetworkAccess    = "Disabled"
      networkAcls = {
        defaultAction = "Deny"
      }
      networkInjections = [
        {
          scenario                   = "agent"
          subnetArmId                = azurerm_subnet.agents.id
          useMicrosoftManagedNetwork = false
        },
      ]
    }
  }

  depends_on = [azapi_resource_action.purge]
}

resource "time_sleep" "account" {
  create_duration = "60s"
  depends_on      = [azapi_resource.account]
}

resource "azapi_resource" "model" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "gpt-4.1"
  parent_id = azapi_resource.account.id

  body = {
    sku = {
      name     = "GlobalStandard"
      capacity = 50
    }
    properties = {
      model = {
        format  = "OpenAI"
        name    = "gpt-4.1"
        version = "2025-04-14"
      }
    }
  }
}

resource "azurerm_private_dns_zone" "main" {
  for_each            = toset(["privatelink.cognitiveservices.azure.com", "privatelink.openai.azure.com", "privatelink.services.ai.azure.com"])
  name                = each.value
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_private_endpoint" "account" {
  name                = "pe-aif-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "account"
    private_connection_resource_id = azapi_resource.account.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "account"
    private_dns_zone_ids = [for zone in azurerm_private_dns_zone.main : zone.id]
  }

  depends_on = [azapi_resource.model, time_sleep.account]
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-example"
  parent_id = azapi_resource.account.id
  location  = azurerm_resource_group.main.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      displayName = "example"
      description = "Agents of example"
    }
  }

  # At a destroy, right after its connections have gone.
  retry = {
    error_message_regex = ["IfMatchPreconditionFailed"]
  }

  depends_on = [azurerm_private_endpoint.account]
}

resource "azapi_resource" "storage" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "storage"
  parent_id = azapi_resource.project.id

  body = {
    properties = {
      category = "AzureStorageAccount"
      target   = azurerm_storage_account.main.primary_blob_endpoint
      authType = "AAD"
      metadata = {
        ApiType    = "Azure"
        ResourceId = azurerm_storage_account.main.id
        location   = azurerm_storage_account.main.location
      }
    }
  }
}

resource "azapi_resource" "threads" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "threads"
  parent_id = azapi_resource.project.id

  body = {
    properties = {
      category = "CosmosDb"
      target   = azurerm_cosmosdb_account.main.endpoint
      authType = "AAD"
      metadata = {
        ApiType    = "Azure"
        ResourceId = azurerm_cosmosdb_account.main.id
        location   = azurerm_cosmosdb_account.main.location
      }
    }
  }
}

resource "azapi_resource" "search" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "search"
  parent_id = azapi_resource.project.id

  body = {
    properties = {
      category = "CognitiveSearch"
      target   = "https://${azurerm_search_service.main.name}.search.windows.net"
      authType = "AAD"
      metadata = {
        ApiType    = "Azure"
        ResourceId = azurerm_search_service.main.id
        location   = azurerm_search_service.main.location
      }
    }
  }
}

resource "azurerm_role_assignment" "storage" {
  scope                = azurerm_storage_account.main.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azapi_resource.project.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "threads" {
  scope                = azurerm_cosmosdb_account.main.id
  role_definition_name = "Cosmos DB Operator"
  principal_id         = azapi_resource.project.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "index" {
  scope                = azurerm_search_service.main.id
  role_definition_name = "Search Index Data Contributor"
  principal_id         = azapi_resource.project.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "search" {
  scope                = azurerm_search_service.main.id
  role_definition_name = "Search Service Contributor"
  principal_id         = azapi_resource.project.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "time_sleep" "roles" {
  create_duration = "60s"
  depends_on = [
    azurerm_role_assignment.storage,
    azurerm_role_assignment.threads,
    azurerm_role_assignment.index,
    azurerm_role_assignment.search,
  ]
}

resource "azapi_resource" "agents" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "agents"
  parent_id = azapi_resource.project.id

  body = {
    properties = {
      storageConnections       = [azapi_resource.storage.name]
      threadStorageConnections = [azapi_resource.threads.name]
      vectorStoreConnections   = [azapi_resource.search.name]
    }
  }

  depends_on = [time_sleep.roles]
}

# Agents keep their threads in a database that the capability host makes.
resource "azurerm_cosmosdb_sql_role_assignment" "threads" {
  resource_group_name = azurerm_resource_group.main.name
  account_name        = azurerm_cosmosdb_account.main.name
  role_definition_id  = "${azurerm_cosmosdb_account.main.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"
  principal_id        = azapi_resource.project.identity[0].principal_id
  scope               = "${azurerm_cosmosdb_account.main.id}/dbs/enterprise_memory"
  depends_on          = [azapi_resource.agents]
}
