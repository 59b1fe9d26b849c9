module "fails" {
  source = "modules/network"
  #        ^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "passes" {
  source  = "Azure/naming/azurerm"
  version = "0.4.2"
}

module "local" {
  source  = "./network"
#~   source = "./network"
  version = "0.4.2"
  #^^^^^^ error module-source: Remove version: only modules of a registry have one.
#-
}

module "host" {
  source = "github.com/contoso"
}

module "inside" {
  source = "network//inside"
  #        ^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "url" {
  source  = "git::https://github.com/contoso/network.git"
#~   source = "git::https://github.com/contoso/network.git"
  version = "0.4.2"
  #^^^^^^ error module-source: Remove version: only modules of a registry have one.
#-
}

module "windows" {
  source = "C:\\modules"
}

module "unknown" {
  source = var.unknown
}

variable "unknown" {
  type = string
}
