# azurerm 4.81.0
variable "tier" {
  default = "standard"
}

variable "unknown" {}

locals {
  tier   = "standard"
  passed = local.tier
  fine   = "Premium"
  set    = var.tier
  account = {
    tier = "standard"
    kind = local.fine
    more = { replication = "lrs" }
  }
  computed = { tier = "standard", (var.unknown) = "standard" }
  certain  = { (var.unknown) = "Standard", tier = "standard" }
}

resource "azurerm_storage_account" "wrong" {
  name                     = "stwrong4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.passed
  #                          ^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  account_replication_type = local.account.more.replication
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "LRS" for account_replication_type: upper and lower case matter.
}

resource "azurerm_storage_account" "inside" {
  name                     = "stinside4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.account.tier
  #                          ^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  account_replication_type = "LRS"
}

# The default of a variable counts unless somebody sets another value.
resource "azurerm_storage_account" "open" {
  name                     = "stopen4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.set
  #                          ^^^^^^^^^ warning value-not-allowed: Write "Standard" for account_tier: upper and lower case matter. The value is the default of var.tier.
  account_replication_type = "LRS"
}

# Which name a key has, only Terraform knows.
resource "azurerm_storage_account" "key" {
  name                     = "stkey4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.computed.tier
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "behind" {
  name                     = "stbehind4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.certain.tier
  #                          ^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "fine" {
  name                     = "stfine4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.account.kind
  account_replication_type = "LRS"
}
