provider "azurerm" {
  features {}
}

variable "regions" {
  type    = map(string)
  default = { north = "northeurope", west = "westeurope" }
}

locals {
  subnets = flatten([
    for key, network in azurerm_virtual_network.main : [
      for number in range(2) : {
        key     = "${key}-${number}"
        network = network.name
        group   = network.resource_group_name
        prefix  = cidrsubnet(one(network.address_space), 8, number)
        parent  = network.id
      }
    ]
  ])
  groups = merge(
    { for key, group in azurerm_resource_group.main : key => group.name },
    { zone = "rg-zone" },
  )
}

resource "azurerm_resource_group" "main" {
  for_each = var.regions
  name     = "rg-${each.key}"
  location = each.value
}

resource "azurerm_virtual_network" "main" {
  for_each            = azurerm_resource_group.main
  name                = "vnet-${each.key}"
  location            = each.value.location
  resource_group_name = each.value.name
  address_space       = ["10.0.0.0/16"]
  tags                = { group = each.value.id, name = each.value.name }
}

resource "azurerm_subnet" "main" {
  for_each             = { for one in local.subnets : one.key => one }
  name                 = "snet-${each.key}"
  resource_group_name  = each.value.group
  virtual_network_name = each.value.network
  address_prefixes     = [each.value.prefix]
}

resource "azurerm_storage_account" "main" {
  for_each                 = azurerm_resource_group.main
  name                     = "st${each.key}4711"
  location                 = each.value.location
  resource_group_name      = each.value.name
  account_tier             = "Standard"
  account_replication_type = "LRS"

  network_rules {
    default_action             = "Deny"
    virtual_network_subnet_ids = [for key, subnet in azurerm_subnet.main : subnet.id if startswith(key, each.key)]
  }
}

resource "azurerm_user_assigned_identity" "main" {
  count               = 2
  name                = "id-${count.index}"
  location            = azurerm_resource_group.main["west"].location
  resource_group_name = azurerm_resource_group.main["west"].name
}

resource "azurerm_role_assignment" "main" {
  for_each = {
    for pair in setproduct(keys(azurerm_storage_account.main), range(2)) : "${pair[0]}-${pair[1]}" => {
      account   = azurerm_storage_account.main[pair[0]]
      principal = azurerm_user_assigned_identity.main[pair[1]].principal_id
    }
  }
  scope                = each.value.account.id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = each.value.principal
}

output "network_names" {
  value = values(azurerm_virtual_network.main)[*].name
}

output "network_ids" {
  value = values(azurerm_virtual_network.main)[*].id
}

output "subnets" {
  value = { for key, one in azurerm_subnet.main : key => one.virtual_network_name }
}

output "subnet_ids" {
  value = { for key, one in azurerm_subnet.main : key => one.id }
}

output "locals" {
  value = [for one in local.subnets : { key = one.key, parent = one.parent }]
}

output "groups" {
  value = local.groups
}

output "accounts" {
  value = [for one in azurerm_storage_account.main : one.name]
}

output "endpoints" {
  value = [for one in azurerm_storage_account.main : one.primary_blob_endpoint]
}

output "keys" {
  value     = [for one in azurerm_storage_account.main : one.primary_access_key]
  sensitive = true
}

output "identities" {
  value = azurerm_user_assigned_identity.main[*].name
}

output "principals" {
  value = zipmap(azurerm_user_assigned_identity.main[*].name, azurerm_user_assigned_identity.main[*].principal_id)
}

output "tags" {
  value = azurerm_virtual_network.main["west"].tags
}

output "first" {
  value = try(azurerm_storage_account.main["west"].name, "none")
}

output "scopes" {
  value = distinct([for one in azurerm_role_assignment.main : one.role_definition_name])
}

output "prefixes" {
  value = concat(values(azurerm_subnet.main)[*].address_prefixes...)
}
