module "too_few" {
  source = "hashicorp/consul"
  #        ^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "too_many" {
  source = "Azure/naming/azurerm/extra"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "host_too_few" {
  source = "example.com/contoso/network"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "host_too_many" {
  source = "registry.terraform.io/contoso/network/azurerm/hub"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "provider" {
  source = "contoso/network/Azurerm"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "inside" {
  source = "contoso/network//hub"
  #        ^^^^^^^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "passes" {
  source = "contoso/network/azurerm//hub"
}

module "host" {
  source = "app.example.com/contoso_net/hub-1/azurerm"
}

module "github" {
  source = "github.com/contoso/network"
}

module "bucket" {
  source = "contoso.s3.amazonaws.com/network.zip"
}
