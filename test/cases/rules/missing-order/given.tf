# The order is given: by depends_on, a reference, a local, another resource, a call of a module.
resource "azurerm_subnet_network_security_group_association" "api" {
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "depending" {
  name                 = "apim-depending"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }

  depends_on = [azurerm_subnet_network_security_group_association.api]
}

resource "azurerm_api_management" "referring" {
  name                 = "apim-referring"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = azurerm_subnet_network_security_group_association.api.subnet_id
  }
}

locals {
  subnet_id = azurerm_subnet_network_security_group_association.api.subnet_id
}

resource "azurerm_api_management" "through_local" {
  name                 = "apim-local"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = local.subnet_id
  }
}

resource "terraform_data" "network" {
  depends_on = [azurerm_subnet_network_security_group_association.api]
}

resource "azurerm_api_management" "waiting" {
  name                 = "apim-waiting"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }

  depends_on = [terraform_data.network]
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}
