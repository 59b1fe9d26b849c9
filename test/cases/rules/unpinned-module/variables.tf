# styles
terraform {
  required_version = ">= 1.15"
}

variable "repository" {
  type    = string
  const   = true
  default = "git::https://example.com/network.git"
}

variable "release" {
  type    = string
  const   = true
  default = null
}

variable "open" {
  type  = string
  const = true
}

module "newest" {
  source = var.repository
  #        ^^^^^^^^^^^^^^ hint unpinned-module: Add ?ref= with a tag or a commit: without it the module is the newest of the main branch.
}

module "tag" {
  source = "${var.repository}?ref=v1.2.0"
}

module "registry" {
  source  = "Azure/naming/azurerm"
  #         ^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-module: Set version: without one it is the newest release of the module.
  version = var.release
}

module "unknown" {
  source  = "Azure/naming/azurerm"
  version = var.open
}
