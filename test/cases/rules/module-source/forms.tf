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

module "ref" {
  source = "Azure/naming/azurerm?ref=0.4.2"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Remove ?ref=0.4.2: the address of a module in a registry ends with its provider or a folder in it, and version says which release.
#~   source = "Azure/naming/azurerm"
}

module "ref_of_folder" {
  source = "app.example.com/contoso/network/azurerm//hub?ref=v1"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Remove ?ref=v1: the address of a module in a registry ends with its provider or a folder in it, and version says which release.
#~   source = "app.example.com/contoso/network/azurerm//hub"
}

module "slash" {
  source = "Azure/naming/azurerm/"
  #        ^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Remove /: the address of a module in a registry ends with its provider or a folder in it, and version says which release.
#~   source = "Azure/naming/azurerm"
}

module "ref_of_nothing" {
  source = "network?ref=v1"
  #        ^^^^^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "way" {
  source = "gti::https://example.com/network.git"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Terraform cannot fetch a module by gti: it knows file, gcs, git, hg, http, https, and s3.
}

module "scheme" {
  source = "ssh://git@example.com/network.git"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error module-source: Terraform cannot fetch a module by ssh: it knows file, gcs, git, hg, http, https, and s3.
}

module "ref_of_repository" {
  source = "github.com/contoso/network?ref=v1"
}

module "git" {
  source = "git::https://example.com/network.git?ref=v1"
}

module "archive" {
  source = "https://example.com/network.zip?archive=zip"
}

module "folder_in_it" {
  source = "Azure/naming/azurerm//hub/"
}

module "git_with_version" {
  source  = "github.com/example/network"
#~   source = "github.com/example/network"
  version = "1.0.0"
  #^^^^^^ error module-source: Remove version: only modules of a registry have one.
#-
}

module "space" {
  source = " ./network"
  #        ^^^^^^^^^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}

module "number" {
  source = 12
  #        ^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
}
