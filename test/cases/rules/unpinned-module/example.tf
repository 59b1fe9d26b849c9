# styles
module "registry" {
  source = "Azure/naming/azurerm"
  #        ^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Set version: without one it is the newest release of the module.
}

module "private" {
  source = "app.terraform.io/contoso/network/azurerm//modules/hub"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Set version: without one it is the newest release of the module.
}

module "git" {
  source = "git::https://example.com/network.git//hub?depth=1"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Add ?ref= with a tag or a commit: without it the module is the newest of the main branch.
}

module "github" {
  source = "github.com/contoso/network"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Add ?ref= with a tag or a commit: without it the module is the newest of the main branch.
}

module "pinned" {
  source  = "Azure/naming/azurerm"
  version = "0.4.2"
}

module "revision" {
  source = "git::https://example.com/network.git?ref=v1.2.0"
}

module "local" {
  source = "./network"
}

module "archive" {
  source = "https://example.com/network.zip"
}

module "unknown" {
  source = var.unknown
}

variable "unknown" {
  type = string
}
