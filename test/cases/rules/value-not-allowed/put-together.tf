# azurerm 4.81.0
# What is put together of what is known, Terraform knows as well when it validates.
variable "unknown" {}

locals {
  word  = "stand"
  tiers = { small = "standard", large = "Premium" }
  isDev = true
}

resource "azurerm_storage_account" "template" {
  name                     = "sttemplate4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "${local.word}ard"
  #                          ^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  account_replication_type = join("", ["l", "rs"])
  #                          ^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "LRS" for account_replication_type: upper and lower case matter.
#~   account_replication_type = "LRS"
}

resource "azurerm_storage_account" "read" {
  name                     = "stread4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.tiers["small"]
  #                          ^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  account_replication_type = title(format("%s-%s", "z", "rs"))
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set account_replication_type to "LRS", "ZRS", "GRS", "RAGRS", "GZRS", or "RAGZRS", not "Z-Rs".
#~   account_replication_type = "ZRS"
}

# Of a conditional only what it chooses.
resource "azurerm_storage_account" "chosen" {
  name                     = "stchosen4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.isDev ? "Standard" : "standard"
  account_replication_type = !local.isDev && var.unknown ? "zrs" : local.isDev ? "LRS" : "grs"
}

resource "azurerm_storage_account" "unknown" {
  name                     = "stunknown4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "${var.unknown}ard"
  account_replication_type = join("", ["l", var.unknown])
}
