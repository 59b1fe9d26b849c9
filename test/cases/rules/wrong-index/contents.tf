# azurerm 5.2.0
# file config.json {"region": "westeurope", "sizes": ["small", "large"]}
# file config.yaml region: westeurope\nnetwork:\n  range: 10.0.0.0/16\n
# file users.csv name,role\nada,admin\n
# file broken.json {"region":

locals {
  config = jsondecode(file("${path.module}/config.json"))
  yaml   = yamldecode(file("${path.module}/config.yaml"))
  users  = csvdecode(file("./users.csv"))
}

output "json" {
  value = [local.config.reg, local.config.region, local.config.sizes[2]]
  #                     ^^^ error wrong-index: This value has no attribute reg. It has region and sizes.
  #                                                                 ^^^ error wrong-index: This list has no element 2: its last element is [1].
}

output "yaml" {
  value = [local.yaml.network.rnage, local.yaml.network.range]
  #                           ^^^^^ error wrong-index: This value has no attribute rnage. It has range.
}

output "csv" {
  value = [for user in local.users : user.rolle]
  #                                       ^^^^^ error wrong-index: This value has no attribute rolle. Did you mean role?
#~   value = [for user in local.users : user.role]
}

output "tried" {
  value = [try(local.config.reg, "none"), lookup(local.config, "reg", "none"), can(local.yaml.reg)]
}

output "broken" {
  value = jsondecode(file("${path.module}/broken.json"))
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: jsondecode needs a string that is JSON.
}

output "unread" {
  value = jsondecode(file("${path.module}/other.json")).reg
}

resource "azurerm_storage_account" "value" {
  name                     = "stml"
  resource_group_name      = "rg-ml"
  location                 = local.config.region
  account_tier             = local.config.sizes[0]
  #                          ^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set account_tier to "Premium" or "Standard", not "small".
  account_replication_type = "LRS"
}

# It says that Terraform is started in this folder.
provider "azurerm" {
  features {}
}
