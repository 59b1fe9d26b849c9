# What was converted does not configure azurerm, and a stack has to.
provider "azurerm" {
  features {}
}

variable "location" {
  description = "Where everything is."
  type        = string
  default     = "westeurope"

  validation {
    condition     = contains(["westeurope", "northeurope"], var.location)
    error_message = "Only Europe."
  }
}

variable "nodes" {
  type      = number
  sensitive = true
}

variable "tags" {
  type = map(string)
  default = {
    CostCenter = "42"
  }
}

variable "zones" {
  type    = list(string)
  default = null
}

# What all names begin with.
locals {
  prefix = "ml-${var.location}"
}

locals {
  tags = merge(var.tags, { project = "churn" })
}

resource "azurerm_subnet" "training" {
  name                 = local.prefix
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
  address_prefixes     = var.zones
}

module "network" {
  source     = "./network"
  location   = var.location
  subnet_ids = [azurerm_subnet.training.id]
}

resource "azurerm_machine_learning_compute_cluster" "training" {
  name                          = "${local.prefix}-training"
  location                      = var.location
  machine_learning_workspace_id = "id"
  vm_priority                   = "LowPriority"
  vm_size                       = "STANDARD_DS3_V2"
  tags                          = local.tags

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = var.nodes
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

output "subnet" {
  description = "Where jobs run."
  value       = azurerm_subnet.training.id
  depends_on  = [module.network]
}

output "network" {
  value = module.network.id
}
