# What the blocks read of each other, the provider checks: ids, UUIDs, addresses, and elements of lists.
terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_subscription" "me" {}

data "azurerm_client_config" "me" {}

data "azurerm_virtual_network" "v" {
  name                = "v"
  resource_group_name = "rg"
}

data "azurerm_kubernetes_cluster" "other" {
  name                = "aks"
  resource_group_name = "rg"
}

resource "azurerm_resource_group" "rg" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "id" {
  name                = "id"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
}

resource "azurerm_key_vault" "kv" {
  name                       = "kv-mock"
  resource_group_name        = azurerm_resource_group.rg.name
  location                   = azurerm_resource_group.rg.location
  tenant_id                  = data.azurerm_client_config.me.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_key" "k" {
  name         = "k"
  key_vault_id = azurerm_key_vault.kv.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_storage_account" "st" {
  name                     = "stmockfour"
  resource_group_name      = azurerm_resource_group.rg.name
  location                 = azurerm_resource_group.rg.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.id.id]
  }
  customer_managed_key {
    key_vault_key_id          = azurerm_key_vault_key.k.id
    user_assigned_identity_id = azurerm_user_assigned_identity.id.id
  }
}

resource "azurerm_public_ip" "ip" {
  name                = "ip"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
  allocation_method   = "Static"
}

resource "azurerm_machine_learning_compute_instance" "ci" {
  name                          = "cimock"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ws.id
  virtual_machine_size          = "Standard_DS3_v2"
}

resource "azurerm_application_insights" "ai" {
  name                = "appi"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
  application_type    = "web"
}

resource "azurerm_container_registry" "cr" {
  name                = "crmockfour"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
  sku                 = "Premium"
}

resource "azurerm_machine_learning_workspace" "ws" {
  name                           = "mlw"
  resource_group_name            = azurerm_resource_group.rg.name
  location                       = azurerm_resource_group.rg.location
  application_insights_id        = azurerm_application_insights.ai.id
  key_vault_id                   = azurerm_key_vault.kv.id
  storage_account_id             = azurerm_storage_account.st.id
  container_registry_id          = azurerm_container_registry.cr.id
  primary_user_assigned_identity = azurerm_user_assigned_identity.id.id
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.id.id]
  }
}

resource "azurerm_private_endpoint" "pe" {
  name                = "pe"
  resource_group_name = azurerm_resource_group.rg.name
  location            = azurerm_resource_group.rg.location
  subnet_id           = azurerm_subnet.s.id
  private_service_connection {
    name                           = "c"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_machine_learning_workspace.ws.id
    subresource_names              = ["amlworkspace"]
  }
}

resource "azurerm_subnet" "s" {
  name                 = "s"
  resource_group_name  = "rg"
  virtual_network_name = data.azurerm_virtual_network.v.name
  address_prefixes     = [cidrsubnet(data.azurerm_virtual_network.v.address_space[0], 8, 1)]
}

resource "azurerm_network_security_rule" "r" {
  name                        = "r"
  resource_group_name         = "rg"
  network_security_group_name = "n"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "*"
  source_address_prefix       = azurerm_public_ip.ip.ip_address
  destination_address_prefix  = azurerm_private_endpoint.pe.private_service_connection[0].private_ip_address
}

resource "azurerm_key_vault_access_policy" "ws" {
  key_vault_id       = azurerm_key_vault.kv.id
  tenant_id          = azurerm_machine_learning_workspace.own.identity[0].tenant_id
  object_id          = azurerm_machine_learning_workspace.own.identity[0].principal_id
  secret_permissions = ["Get"]
}

resource "azurerm_machine_learning_workspace" "own" {
  name                    = "mlw-own"
  resource_group_name     = azurerm_resource_group.rg.name
  location                = azurerm_resource_group.rg.location
  application_insights_id = azurerm_application_insights.ai.id
  key_vault_id            = azurerm_key_vault.kv.id
  storage_account_id      = azurerm_storage_account.st.id
  identity {
    type = "SystemAssigned"
  }
}

output "fqdn" {
  value = azurerm_private_endpoint.pe.private_dns_zone_configs[0].record_sets[0].fqdn
}

output "node" {
  value = data.azurerm_kubernetes_cluster.other.agent_pool_profile[0].vm_size
}

output "where" {
  value = data.azurerm_subscription.me.id
}
