resource "azurerm_resource_group" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-label: Give this resource block a name: resource "type" "name" { … }.
  name     = "example"
  location = "westeurope"
}

locals "x" {
#       ^ error missing-label: Remove "x": a locals block takes no label.
}

provider {
#^^^^^^^ error missing-label: Give this provider block a name: provider "name" { … }.
  features {}
}
