# Both have a default that the environment may change.
provider "azuread" {}
