# Nobody knows whether both are about the same subnet.
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

variable "subnets" {
  type = map(string)
}

variable "group_id" {
  type = string
}
