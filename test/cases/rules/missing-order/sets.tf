# What is gone through is the same list, written twice, and one key names one instance.
resource "azurerm_subnet_network_security_group_association" "api" {
  for_each                  = toset(["one"])
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "same" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.api to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  for_each             = toset(["one"])
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

resource "azurerm_api_management" "other" {
  for_each             = toset(["two"])
  name                 = "apim-other"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}
