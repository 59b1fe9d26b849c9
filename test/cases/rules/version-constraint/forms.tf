variable "unknown" {
  type = string
}

module "names" {
  source  = "Azure/naming/azurerm"
  version = "0.4 - 0.5"
  #         ^^^^^^^^^^^ error version-constraint: "0.4 - 0.5" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
}

module "network" {
  source  = "Azure/network/azurerm"
  version = "v5.0"
}

module "unknown" {
  source  = "Azure/network/azurerm"
  version = "~> 5.0"
  name    = var.unknown
}
