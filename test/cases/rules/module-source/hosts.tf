module "hyphens" {
  source  = "---.com/acme/network/azurerm"
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
  version = "1.0.0"
}

module "punycode" {
  source = "xn--80akhbyknj4f.com/acme/network/azurerm"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "letters" {
  source  = "испытание.com/acme/network/azurerm"
  version = "1.0.0"
}

module "usual" {
  source  = "registry.example.org/acme/network/azurerm"
  version = "1.0.0"
}

module "port" {
  source  = "registry.example.org:8443/acme/network/azurerm"
  version = "1.0.0"
}
