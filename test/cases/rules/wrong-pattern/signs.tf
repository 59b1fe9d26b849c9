# azurerm 4.81.0
# Which signs these take was tried: no one pattern tells it.
resource "azurerm_site_recovery_vmware_replication_policy" "blank" {
  name                                                 = "daily policy"
  #                                                      ^^^^^^^^^^^^^^ error wrong-pattern: Change name from "daily policy": it must not contain a blank.
#~   name                                                 = "daily-policy"
  recovery_vault_id                                    = var.id
  recovery_point_retention_in_minutes                  = 1440
  application_consistent_snapshot_frequency_in_minutes = 240
}

resource "azurerm_site_recovery_vmware_replication_policy" "fine" {
  name                                                 = "daily-policy"
  recovery_vault_id                                    = var.id
  recovery_point_retention_in_minutes                  = 1440
  application_consistent_snapshot_frequency_in_minutes = 240
}

resource "azurerm_site_recovery_vmware_replication_policy" "unknown" {
  name                                                 = var.id
  recovery_vault_id                                    = var.id
  recovery_point_retention_in_minutes                  = 1440
  application_consistent_snapshot_frequency_in_minutes = 240
}

resource "azurerm_nat_gateway" "dot" {
  name                = "nat-ml."
  #                     ^^^^^^^^^ error wrong-pattern: Change name from "nat-ml.": it takes 1 to 80 letters, digits, dashes, underscores, and dots, beginning with a letter or digit and ending with a letter, digit, or underscore.
#~   name                = "nat-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}

resource "azurerm_nat_gateway" "in_the_middle" {
  name                = "nat.ml_1"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}

resource "azurerm_kubernetes_cluster" "one" {
  name                = "aks-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "aks_ml"
  #                     ^^^^^^^^ error wrong-pattern: Change dns_prefix from "aks_ml": it must not contain "_".
#~   dns_prefix          = "aks-ml"

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2_v2"
  }

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
