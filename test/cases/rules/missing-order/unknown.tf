# Nobody knows that both are about the same subnet, that both are there, or what comes first.
resource "azurerm_subnet_network_security_group_association" "each" {
  for_each                  = var.subnets
  subnet_id                 = each.value
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "api" {
  name                 = "apim-unknown"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnets["api"]
  }
}

resource "azurerm_subnet_network_security_group_association" "private" {
  count                     = var.is_private ? 1 : 0
  subnet_id                 = var.subnets["private"]
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "public" {
  count                = var.is_private ? 0 : 1
  name                 = "apim-public"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnets["private"]
  }
}

resource "azurerm_subnet_network_security_group_association" "none" {
  count                     = 0
  subnet_id                 = var.subnets["none"]
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "open" {
  name                 = "apim-open"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnets["none"]
  }
}

variable "subnets" {
  type = map(string)
}

variable "group_id" {
  type = string
}

variable "is_private" {
  type = bool
}
