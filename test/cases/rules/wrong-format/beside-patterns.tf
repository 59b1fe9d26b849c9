# azurerm 5.2.0
# A version fits its pattern, and of all probes only ids did.
resource "azurerm_oracle_cloud_vm_cluster" "ml" {
  name                            = "cluster-ml"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  gi_version                      = "23.0.0.0"
  system_version                  = "23.1.19.0.0.241015"
  virtual_network_id              = var.network
  license_model                   = "BringYourOwnLicense"
  db_servers                      = [var.server]
  ssh_public_keys                 = [var.key]
  display_name                    = "ml"
  cloud_exadata_infrastructure_id = var.infrastructure
  cpu_core_count                  = 2
  hostname                        = "ml"
  subnet_id                       = var.subnet
}

variable "network" {}
variable "server" {}
variable "key" {}
variable "infrastructure" {}
variable "subnet" {}
