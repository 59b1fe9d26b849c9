data "azurerm_client_config" "current" {}

resource "random_string" "suffix" {
  length  = 5
  special = false
  upper   = false
}

resource "azurerm_storage_account" "this" {
  name                            = substr("st${replace(local.prefix, "-", "")}${random_string.suffix.result}", 0, 24)
  location                        = azurerm_resource_group.this.location
  resource_group_name             = azurerm_resource_group.this.name
  account_tier                    = "Standard"
  account_replication_type        = var.environment == "prod" ? "ZRS" : "LRS"
  allow_nested_items_to_be_public = false
  tags                            = local.tags
}

resource "azurerm_key_vault" "this" {
  name                = "kv-${local.prefix}-${random_string.suffix.result}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  tenant_id           = data.azurerm_client_config.current.tenant_id
  sku_name            = "standard"
  tags                = local.tags
}

resource "azurerm_application_insights" "this" {
  name                = "appi-${local.prefix}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  application_type    = "web"
  tags                = local.tags
}

resource "azurerm_machine_learning_workspace" "this" {
  name                          = "mlw-${local.prefix}"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  application_insights_id       = azurerm_application_insights.this.id
  key_vault_id                  = azurerm_key_vault.this.id
  storage_account_id            = azurerm_storage_account.this.id
  public_network_access_enabled = false
  description                   = <<-EOT
    Models of ${var.environment}.
    Ask the owner before you change it.
  EOT

  identity {
    type = "SystemAssigned"
  }

  tags = local.tags

  lifecycle {
    ignore_changes = [tags["created"]]
  }
}

resource "azurerm_private_endpoint" "workspace" {
  name                = "pe-${azurerm_machine_learning_workspace.this.name}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  subnet_id           = azurerm_subnet.this["endpoints"].id

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = azurerm_machine_learning_workspace.this.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [for name, zone in azurerm_private_dns_zone.this : zone.id if !strcontains(name, "blob")]
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  count = var.environment == "prod" ? 2 : 1

  name                          = format("cpu-%02d", count.index)
  location                      = azurerm_resource_group.this.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.this.id
  vm_priority                   = "LowPriority"
  vm_size                       = "STANDARD_DS3_V2"
  subnet_resource_id            = azurerm_subnet.this["compute"].id
  node_public_ip_enabled        = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT15M"
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_role_assignment" "cluster" {
  for_each = { for index, cluster in azurerm_machine_learning_compute_cluster.cpu : index => cluster.identity[0].principal_id }

  scope                = azurerm_storage_account.this.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = each.value
}

output "workspace" {
  description = "What others need of the workspace."
  value = {
    id       = azurerm_machine_learning_workspace.this.id
    clusters = azurerm_machine_learning_compute_cluster.cpu[*].name
  }
}

moved {
  from = azurerm_machine_learning_workspace.main
  to   = azurerm_machine_learning_workspace.this
}
