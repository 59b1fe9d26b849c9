# azurerm 4.73.0
variable "is_open" {
  type    = bool
  default = false
}

resource "azurerm_storage_account" "branches" {
  name                     = "stbranches"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = var.is_open ? "Premiumm" : "Standard"
  #                                        ^^^^^^^^^^ warning value-not-allowed: Set account_tier to "Premium" or "Standard", not "Premiumm".
#~   account_tier             = var.is_open ? "Premium" : "Standard"
  account_replication_type = try(var.unknown.kind, (var.is_open ? "LRS" : "LSR"))
  #                                                                       ^^^^^ warning value-not-allowed: Set account_replication_type to "LRS", "ZRS", "GRS", "RAGRS", "GZRS", or "RAGZRS", not "LSR".
#~   account_replication_type = try(var.unknown.kind, (var.is_open ? "LRS" : "LRS"))
  access_tier              = coalesce(var.unknown.tier, "hot")
  #                                                     ^^^^^ warning value-not-allowed: Write "Hot" for access_tier: upper and lower case matter.
#~   access_tier              = coalesce(var.unknown.tier, "Hot")
  min_tls_version          = lookup(var.unknown, "tls", "TLS1_4")
  #                                                     ^^^^^^^^ warning value-not-allowed: Set min_tls_version to "TLS1_0", "TLS1_1", "TLS1_2", or "TLS1_3", not "TLS1_4".
#~   min_tls_version          = lookup(var.unknown, "tls", "TLS1_0")
}

resource "azurerm_storage_account" "instances" {
  for_each = {
    a = { tier = "Premiumm", kind = "StorageV2" }
    #            ^^^^^^^^^^ warning value-not-allowed: Set account_tier to "Premium" or "Standard", not "Premiumm".
#~     a = { tier = "Premium", kind = "StorageV2" }
    b = { tier = "Standard", kind = var.is_open ? "Storag" : "" }
    #                                             ^^^^^^^^ warning value-not-allowed: Set account_kind to "BlobStorage", "BlockBlobStorage", "FileStorage", "Storage", or "StorageV2", not "Storag".
#~     b = { tier = "Standard", kind = var.is_open ? "Storage" : "" }
  }
  name                     = "st${each.key}"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = each.value.tier
  account_kind             = each.value.kind
  account_replication_type = "LRS"
}

locals {
  kinds = ["Strage"]
}

resource "azurerm_storage_account" "of_a_set" {
  for_each                 = toset(local.kinds)
  name                     = "stset"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_kind             = each.value
  #                          ^^^^^^^^^^ warning value-not-allowed: Set account_kind to "BlobStorage", "BlockBlobStorage", "FileStorage", "Storage", or "StorageV2", not "Strage".
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "passes" {
  name                     = "stpasses"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = var.is_open ? "Premium" : "Standard"
  account_replication_type = var.is_open ? "LRS" : ""
  access_tier              = coalesce("", var.unknown.tier)
}

resource "azurerm_storage_account" "unknown" {
  for_each                 = var.unknown
  name                     = "stunknown"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = var.is_open ? each.value : var.unknown.tier
  account_replication_type = "LRS"
}

variable "unknown" {
  type = map(string)
}
