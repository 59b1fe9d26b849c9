# conventions
terraform {
  required_version = ">= 1.15"
}

variable "release" {
#^^^^^^^^^^^^^^^^^ hint block-file: Move var.release to variables.tf, where people look for it.
  type        = string
  description = "Which releases of the module are taken."
  const       = true
  default     = "~> 0.4"
}

module "range" {
  source  = "Azure/naming/azurerm"
  version = var.release
  #         ^^^^^^^^^^^ hint exact-version: Set version to one release: "~> 0.4" leaves open which one it is.
}

module "branch" {
  source = "git::https://example.com/network.git?ref=${local.revision}&depth=1"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint exact-version: Set ref to the tag of a release or to a commit: stable may be a branch, which moves.
}

locals {
  revision = "stable"
}
