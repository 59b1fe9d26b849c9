# azurerm 4.73.0
locals {
  none = []
  two  = ["a", "b"]
}

resource "azurerm_linux_function_app" "fails" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a site_config block: azurerm_linux_function_app requires it.
  name                          = "func-ml"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  service_plan_id               = azurerm_service_plan.ml.id
  storage_account_name          = "stml"
  storage_uses_managed_identity = true
  dynamic "site_config" {
    for_each = local.none
    content {}
  }
  dynamic "identity" {
  #        ^^^^^^^^ error block-count: Create fewer identity blocks here: azurerm_linux_function_app takes only one.
    for_each = local.two
    content {
      type = "SystemAssigned"
    }
  }
#+
#+   site_config {}
}

resource "azurerm_linux_function_app" "one_too_many" {
  name                          = "func-ml-two"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  service_plan_id               = azurerm_service_plan.ml.id
  storage_account_name          = "stml"
  storage_uses_managed_identity = true
  site_config {}
  dynamic "site_config" {
  #        ^^^^^^^^^^^ error block-count: Create fewer site_config blocks here: azurerm_linux_function_app takes only one.
    for_each = toset(["a"])
    content {}
  }
}

resource "azurerm_linux_function_app" "passes" {
  name                          = "func-ml-three"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  service_plan_id               = azurerm_service_plan.ml.id
  storage_account_name          = "stml"
  storage_uses_managed_identity = true
  dynamic "site_config" {
    for_each = toset(["a", "a"])
    content {}
  }
  dynamic "identity" {
    for_each = local.none
    content {
      type = "SystemAssigned"
    }
  }
}

resource "azurerm_linux_function_app" "unknown" {
  name                          = "func-ml-four"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  service_plan_id               = azurerm_service_plan.ml.id
  storage_account_name          = "stml"
  storage_uses_managed_identity = true
  dynamic "site_config" {
    for_each = var.unknown
    content {}
  }
  identity {
    type = "SystemAssigned"
  }
  dynamic "identity" {
    for_each = var.unknown
    content {
      type = "SystemAssigned"
    }
  }
}

resource "azurerm_service_plan" "ml" {
  name                = "asp-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  os_type             = "Linux"
  sku_name            = "P1v3"
}

variable "unknown" {
  type = list(string)
}
