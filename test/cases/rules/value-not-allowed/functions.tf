# azurerm 4.81.0
# What a function makes of a literal is known, and so is what stands beside it.
resource "azurerm_storage_account" "lower" {
  name                     = lower("STML4711")
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = lower("Standard")
  #                          ^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
#~   account_tier             = "Standard"
  account_replication_type = upper("lrs")
}

resource "azurerm_storage_account" "unknown" {
  name                     = lower(var.name)
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = lower(var.name)
  account_replication_type = lower(upper(var.name))
}

resource "azurerm_automation_schedule" "beside" {
  name                    = "nightly"
  resource_group_name     = "rg-ml"
  automation_account_name = "aa-ml-4711"
  frequency               = "Month"

  monthly_occurrence {
    day        = "monday"
    #            ^^^^^^^^ error value-not-allowed: Write "Monday" for day: upper and lower case matter.
#~     day        = "Monday"
    occurrence = max(1, 2)
  }
}

resource "azurerm_automation_schedule" "late" {
  name                    = "nightly"
  resource_group_name     = "rg-ml"
  automation_account_name = "aa-ml-4711"
  frequency               = "Month"

  monthly_occurrence {
    day        = "monday"
    #            ^^^^^^^^ warning value-not-allowed: Write "Monday" for day: upper and lower case matter.
#~     day        = "Monday"
    occurrence = var.name
  }
}

variable "name" {}
