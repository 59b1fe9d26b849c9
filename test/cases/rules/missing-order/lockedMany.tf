resource "azurerm_resource_group" "main" {
  name     = "rg-main"
  location = "westeurope"
}

resource "azurerm_management_lock" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_application_security_group.group_0, azurerm_application_security_group.group_1, azurerm_application_security_group.group_2 and many more to depends_on: Azure can answer with 409 ScopeLocked at a destroy unless the lock has gone before.
  name       = "keep"
  scope      = azurerm_resource_group.main.id
  lock_level = "CanNotDelete"
#+
#+   depends_on = [
#+     azurerm_application_security_group.group_0,
#+     azurerm_application_security_group.group_1,
#+     azurerm_application_security_group.group_2,
#+     azurerm_application_security_group.group_3,
#+     azurerm_application_security_group.group_4,
#+     azurerm_application_security_group.group_5,
#+     azurerm_application_security_group.group_6,
#+     azurerm_application_security_group.group_7,
#+     azurerm_application_security_group.group_8,
#+     azurerm_application_security_group.group_9,
#+     azurerm_application_security_group.group_10,
#+     azurerm_application_security_group.group_11,
#+     azurerm_application_security_group.group_12,
#+     azurerm_application_security_group.group_13,
#+   ]
}

resource "azurerm_application_security_group" "group_0" {
  name                = "asg-0"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_1" {
  name                = "asg-1"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_2" {
  name                = "asg-2"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_3" {
  name                = "asg-3"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_4" {
  name                = "asg-4"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_5" {
  name                = "asg-5"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_6" {
  name                = "asg-6"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_7" {
  name                = "asg-7"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_8" {
  name                = "asg-8"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_9" {
  name                = "asg-9"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_10" {
  name                = "asg-10"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_11" {
  name                = "asg-11"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_12" {
  name                = "asg-12"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_security_group" "group_13" {
  name                = "asg-13"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}
