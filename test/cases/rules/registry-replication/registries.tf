# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "same" {
  name                = "crsame4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  georeplications {
    location = "West Europe"
    #          ^^^^^^^^^^^^^ warning registry-replication: Use a region other than westeurope: the registry itself is there.
  }
  georeplications {
#- 3 lines
    location = "northeurope"
  }
}

resource "azurerm_container_registry" "fine" {
  name                = "crfine4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  georeplications {
    location = "northeurope"
  }
}

resource "azurerm_container_registry" "unknown" {
  name                = "crunknown4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  georeplications {
    location = var.unknown
  }
}
