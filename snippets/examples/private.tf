# prefix: azureml-workspace-private
# order: 3
# title: Private Azure ML workspace with a managed network
# description: A workspace and companions without public access, endpoints in a subnet and DNS zones that are there, and a managed network that reaches only what is approved.
# stops: main, example, westeurope, rg-network

resource "azurerm_resource_group" "main" {
  name     = "rg-example"
  location = "westeurope"
}

data "azurerm_client_config" "current" {}

data "azurerm_subnet" "endpoints" {
  name                 = "snet-endpoints"
  virtual_network_name = "vnet-example"
  resource_group_name  = "rg-network"
}

data "azurerm_private_dns_zone" "api" {
  name                = "privatelink.api.azureml.ms"
  resource_group_name = "rg-network"
}

data "azurerm_private_dns_zone" "notebooks" {
  name                = "privatelink.notebooks.azure.net"
  resource_group_name = "rg-network"
}

data "azurerm_private_dns_zone" "blob" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = "rg-network"
}

data "azurerm_private_dns_zone" "file" {
  name                = "privatelink.file.core.windows.net"
  resource_group_name = "rg-network"
}

data "azurerm_private_dns_zone" "vault" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = "rg-network"
}

data "azurerm_private_dns_zone" "registry" {
  name                = "privatelink.azurecr.io"
  resource_group_name = "rg-network"
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_insights" "main" {
  name                = "appi-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  workspace_id        = azurerm_log_analytics_workspace.main.id
  application_type    = "web"
}

resource "azurerm_key_vault" "main" {
  name                          = "kv-example"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "standard"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  public_network_access_enabled = false
}

resource "azurerm_storage_account" "main" {
  name                            = "stexample"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
}

resource "azurerm_container_registry" "main" {
  name                          = "crexample"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  sku                           = "Premium"
  admin_enabled                 = true
  public_network_access_enabled = false
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw-example"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  application_insights_id       = azurerm_application_insights.main.id
  key_vault_id                  = azurerm_key_vault.main.id
  storage_account_id            = azurerm_storage_account.main.id
  container_registry_id         = azurerm_container_registry.main.id
  public_network_access_enabled = false
  image_build_compute_name      = "images"

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode                = "AllowOnlyApprovedOutbound"
    provision_on_creation_enabled = true
  }

  # Without the endpoint of its vault, Azure cannot destroy the workspace.
  depends_on = [azurerm_private_endpoint.vault]
}

# The registry is closed, so that images are built here.
resource "azurerm_machine_learning_compute_cluster" "images" {
  name                          = "images"
  location                      = azurerm_machine_learning_workspace.main.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  node_public_ip_enabled        = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT5M"
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "pypi" {
  name             = "pypi"
  workspace_id     = azurerm_machine_learning_workspace.main.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "pypi_files" {
  name             = "pypi-files"
  workspace_id     = azurerm_machine_learning_workspace.main.id
  destination_fqdn = "files.pythonhosted.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "data_factory" {
  name         = "data-factory"
  workspace_id = azurerm_machine_learning_workspace.main.id
  service_tag  = "DataFactory"
  protocol     = "TCP"
  port_ranges  = "443"
}

resource "azurerm_storage_account" "data" {
  name                            = "dlsexample"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  is_hns_enabled                  = true
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "data" {
  name                = "data"
  workspace_id        = azurerm_machine_learning_workspace.main.id
  service_resource_id = azurerm_storage_account.data.id
  sub_resource_target = "dfs"
  spark_enabled       = true
}

resource "azurerm_private_endpoint" "workspace" {
  name                = "pep-example-workspace"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = azurerm_machine_learning_workspace.main.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "workspace"
    private_dns_zone_ids = [data.azurerm_private_dns_zone.api.id, data.azurerm_private_dns_zone.notebooks.id]
  }
}

resource "azurerm_private_endpoint" "blob" {
  name                = "pep-example-blob"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.main.id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "blob"
    private_dns_zone_ids = [data.azurerm_private_dns_zone.blob.id]
  }
}

resource "azurerm_private_endpoint" "file" {
  name                = "pep-example-file"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "file"
    private_connection_resource_id = azurerm_storage_account.main.id
    subresource_names              = ["file"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "file"
    private_dns_zone_ids = [data.azurerm_private_dns_zone.file.id]
  }

  depends_on = [azurerm_private_endpoint.blob]
}

resource "azurerm_private_endpoint" "vault" {
  name                = "pep-example-vault"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "vault"
    private_connection_resource_id = azurerm_key_vault.main.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "vault"
    private_dns_zone_ids = [data.azurerm_private_dns_zone.vault.id]
  }
}

resource "azurerm_private_endpoint" "registry" {
  name                = "pep-example-registry"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  subnet_id           = data.azurerm_subnet.endpoints.id

  private_service_connection {
    name                           = "registry"
    private_connection_resource_id = azurerm_container_registry.main.id
    subresource_names              = ["registry"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "registry"
    private_dns_zone_ids = [data.azurerm_private_dns_zone.registry.id]
  }
}
