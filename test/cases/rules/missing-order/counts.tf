# Conditions that are the same let both be there, as does a condition of one alone.
resource "azurerm_subnet_network_security_group_association" "api" {
  count                     = var.is_private ? 1 : 0
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "same" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.api to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  count                = var.is_private ? 1 : 0
  name                 = "apim-same"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }
#+
#+   depends_on = [azurerm_subnet_network_security_group_association.api]
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "is_private" {
  type = bool
}
