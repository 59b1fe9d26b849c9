# azurerm 5.2.0
# Where words are allowed and ids as well, either is right.

variable "unknown" {}

resource "azurerm_container_app_environment_certificate" "words" {
  name                         = "certificate"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.App/managedEnvironments/cae-ml"

  certificate_key_vault {
    identity            = "System"
    key_vault_secret_id = "https://kv-ml.vault.azure.net/secrets/certificate"
  }
}

resource "azurerm_container_app_environment_certificate" "id" {
  name                         = "certificate"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.App/managedEnvironments/cae-ml"

  certificate_key_vault {
    identity            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-ml"
    key_vault_secret_id = "https://kv-ml.vault.azure.net/secrets/certificate"
  }
}

resource "azurerm_container_app_environment_certificate" "neither" {
  name                         = "certificate"
  container_app_environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.App/managedEnvironments/cae-ml"

  certificate_key_vault {
    identity            = "Systems"
    #                     ^^^^^^^^^ error wrong-id: Set identity to "System", or to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/…, not "Systems".
    key_vault_secret_id = "https://kv-ml.vault.azure.net/certificate"
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set key_vault_secret_id to the URL of what is in the key vault, not "https://kv-ml.vault.azure.net/certificate".
  }
}

resource "azurerm_kubernetes_cluster" "zone" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a node_provisioning_profile block: azurerm_kubernetes_cluster requires it.
  name                    = "aks-ml"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  dns_prefix              = "ml"
  private_cluster_enabled = true
  private_dns_zone_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io"

  identity {
    type = "SystemAssigned"
  }
  default_node_pool {
    name       = "default"
    vm_size    = "Standard_DS3_v2"
    node_count = 1
  }
#+
#+   node_provisioning_profile {
#+     mode = "Manual"
#+   }
}

resource "azurerm_data_factory_dataset_json" "columns" {
  name                = "rows"
  data_factory_id     = var.unknown
  linked_service_name = "blobs"

  schema_column {
    name = "count"
    type = "Int32"
  }
  schema_column {
    name = "size"
    type = "Integer"
    #      ^^^^^^^^^ error value-not-allowed: Set type to "Byte", "Byte[]", "Boolean", "Date", "DateTime", "DateTimeOffset", "Decimal", "Double", "Guid", "Int16", "Int32", or 4 more, not "Integer".
  }
}
