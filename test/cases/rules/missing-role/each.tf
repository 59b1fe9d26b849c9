# azurerm 4.81.0
# Each instance has its own identity, or reads one instance of another resource.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-main"
  location = "westeurope"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-main"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  for_each             = { nodes = "10.0.1.0/24", pods = "10.0.2.0/24" }
  name                 = each.key
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [each.value]
}

resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-cluster"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

#+ resource "azurerm_role_assignment" "cluster_network_contributor" {
#+   scope                = azurerm_subnet.main["nodes"].id
#+   role_definition_name = "Network Contributor"
#+   principal_id         = azurerm_user_assigned_identity.cluster.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azurerm_kubernetes_cluster" "main" {
  name                = "aks-main"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  dns_prefix          = "main"

  default_node_pool {
    name           = "default"
    node_count     = 1
    vm_size        = "Standard_D2s_v3"
    vnet_subnet_id = azurerm_subnet.main["nodes"].id
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information missing-role: Give azurerm_user_assigned_identity.cluster the role Network Contributor on azurerm_subnet.main["nodes"]: the cluster joins nodes and load balancers to the subnet.
  }
#+
#+   depends_on = [azurerm_role_assignment.cluster_network_contributor]
}

resource "azurerm_search_service" "vectors" {
  name                = "srch-vectors"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "standard"
}

resource "azurerm_ai_services" "agents" {
#         ^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_ai_services is deprecated: use azurerm_cognitive_account instead.
  name                = "ai-agents"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku_name            = "S0"
}

resource "azapi_resource" "project" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: Azure answers with 412 IfMatchPreconditionFailed where projects of one account are destroyed at the same time.
  for_each  = toset(["one", "two"])
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = each.key
  parent_id = azurerm_ai_services.agents.id
  location  = azurerm_resource_group.main.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {}
  }
#+   locks = [azurerm_ai_services.agents.id]
}

#+ resource "azurerm_role_assignment" "project_search_service_contributor" {
#+   for_each             = azapi_resource.project
#+   scope                = azurerm_search_service.vectors.id
#+   role_definition_name = "Search Service Contributor"
#+   principal_id         = azapi_resource.project[each.key].identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "time_sleep" "before_host" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.project_search_service_contributor]
#+ }
#+
#+ resource "azurerm_role_assignment" "project_search_index_data_contributor" {
#+   for_each             = azapi_resource.project
#+   scope                = azurerm_search_service.vectors.id
#+   role_definition_name = "Search Index Data Contributor"
#+   principal_id         = azapi_resource.project[each.key].identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
#+ resource "time_sleep" "before_host_2" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.project_search_index_data_contributor]
#+ }
#+
resource "azapi_resource" "host" {
  for_each  = azapi_resource.project
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "default"
  parent_id = each.value.id
  #           ^^^^^^^^^^^^^ information missing-role: Give azapi_resource.project[each.key] the role Search Service Contributor on azurerm_search_service.vectors: the capability host makes its indexes there as the project, and fails without it.
  #           ^^^^^^^^^^^^^ hint missing-role: Give azapi_resource.project[each.key] the role Search Index Data Contributor on azurerm_search_service.vectors: agents keep vectors there as the project.

  body = {
    properties = {
      vectorStoreConnections = ["vectors"]
    }
  }
#+
#+   depends_on = [
#+     azurerm_role_assignment.project_search_service_contributor,
#+     time_sleep.before_host,
#+     azurerm_role_assignment.project_search_index_data_contributor,
#+     time_sleep.before_host_2,
#+   ]
}

# The keys are not those of the projects, and nothing is known of projects that nobody has.
resource "azapi_resource" "other" {
  for_each  = toset(["one"])
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "other"
  parent_id = azapi_resource.project[each.key].id

  body = {
    properties = {
      vectorStoreConnections = ["vectors"]
    }
  }
}

resource "azapi_resource" "none" {
  for_each  = toset([])
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "none"
  parent_id = azapi_resource.project["one"].id

  body = {
    properties = {
      vectorStoreConnections = ["vectors"]
    }
  }
}

# Each app reads the account that it keeps its state in with an identity of its own.
resource "azurerm_storage_account" "state" {
  name                     = "ststate"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_service_plan" "main" {
  name                = "plan-main"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  os_type             = "Linux"
  sku_name            = "EP1"
}

resource "azurerm_linux_function_app" "each" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-role: Give azurerm_linux_function_app.each[each.key] the role Storage Blob Data Owner on azurerm_storage_account.state: the app keeps its state in the account with its identity.
  for_each                      = { orders = "func-orders", bills = "func-bills" }
  name                          = each.value
  resource_group_name           = azurerm_resource_group.main.name
  location                      = azurerm_resource_group.main.location
  service_plan_id               = azurerm_service_plan.main.id
  storage_account_name          = azurerm_storage_account.state.name
  storage_uses_managed_identity = true

  identity {
    type = "SystemAssigned"
  }

  site_config {
  }
}
#+
#+ resource "azurerm_role_assignment" "each_storage_blob_data_owner" {
#+   for_each             = azurerm_linux_function_app.each
#+   scope                = azurerm_storage_account.state.id
#+   role_definition_name = "Storage Blob Data Owner"
#+   principal_id         = azurerm_linux_function_app.each[each.key].identity[0].principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
