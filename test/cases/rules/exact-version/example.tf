# conventions
module "range" {
  source  = "Azure/naming/azurerm"
  version = "~> 0.4"
  #         ^^^^^^^^ hint exact-version: Set version to one release: "~> 0.4" leaves open which one it is.
}

module "part" {
  source  = "Azure/naming/azurerm"
  version = "0.4"
  #         ^^^^^ hint exact-version: Set version to one release: "0.4" leaves open which one it is.
}

module "two" {
  source  = "Azure/naming/azurerm"
  version = ">= 0.4.0, < 0.5.0"
  #         ^^^^^^^^^^^^^^^^^^^ hint exact-version: Set version to one release: ">= 0.4.0, < 0.5.0" leaves open which one it is.
}

module "exact" {
  source  = "Azure/naming/azurerm"
  version = "0.4.2"
}

module "equal" {
  source  = "Azure/naming/azurerm"
  version = "= 0.4.2-beta1"
}

module "repository" {
  source = "git::https://example.com/network.git?ref=v1.2.0&depth=1"
}

module "branch" {
  source = "git::https://example.com/network.git?ref=stable&depth=1"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint exact-version: Set ref to the tag of a release or to a commit: stable may be a branch, which moves.
}

module "folder" {
  source = "github.com/contoso/modules//network?ref=network/v1.2&depth=1"
}

module "commit" {
  source = "git::https://example.com/network.git?ref=0123456789abcdef0123456789abcdef01234567"
}
