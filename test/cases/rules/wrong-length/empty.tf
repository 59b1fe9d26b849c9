# azurerm 4.81.0
variable "unknown" {}

# An empty text is no error unless the provider was seen to refuse it.
resource "azurerm_network_security_group" "taken" {
  name                = "nsg-training"
  location            = "westeurope"
  resource_group_name = "rg-training"
  security_rule {
    name                       = "allow-https"
    description                = ""
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_management_lock" "taken" {
  name       = "keep"
  scope      = var.unknown
  lock_level = "CanNotDelete"
  notes      = ""
}

resource "azurerm_api_management_subscription" "taken" {
  api_management_name = "apim-training"
  resource_group_name = "rg-training"
  display_name        = "training"
  subscription_id     = ""
}

resource "azurerm_automation_runbook" "refused" {
  name                    = ""
  #                         ^^ error wrong-format: Give name a value: it must not be empty.
  location                = "westeurope"
  resource_group_name     = "rg-training"
  automation_account_name = "aa-training"
  log_verbose             = false
  log_progress            = false
  runbook_type            = "PowerShell"
  content                 = "Get-AzResourceGroup"
}

resource "azurerm_container_registry_scope_map" "long" {
  name                    = "readers"
  container_registry_name = "crtraining"
  resource_group_name     = "rg-training"
  description             = "1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 12345"
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-length: Shorten description: it takes at most 256 characters and has 258.
  actions                 = [var.unknown]
}
