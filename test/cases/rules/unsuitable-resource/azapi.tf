# azapi 2.12.0
# The subnet of agents is delegated, in exactly that case.
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "5.2.0"
    }
  }
}

resource "azurerm_subnet" "miscased" {
  name                 = "snet-miscased"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.1.0/24"]

  delegation {
    name = "agents"
    service_delegation {
      name = "Microsoft.app/environments"
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Microsoft.App/environments" for name: upper and lower case matter.
#~       name = "Microsoft.App/environments"
    }
  }
}

resource "azapi_resource" "refused" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-${var.suffix}"
  parent_id = var.group_id
  location  = "westeurope"

  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
    properties = {
      networkInjections = [{
        scenario    = "agent"
        subnetArmId = azurerm_subnet.miscased.id
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Delegate the subnet to Microsoft.App/environments, with exactly these capital letters: Azure refuses the account after more than half an hour (400 Invalid vnet resource ID provided).
      }]
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-${var.suffix}-2"
  parent_id = var.group_id
  location  = "westeurope"

  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
    properties = {
      networkInjections = [{
        scenario    = "agent"
        subnetArmId = var.subnet_id
      }]
    }
  }
}

variable "suffix" {
  type = string
}

variable "group_id" {
  type = string
}

variable "subnet_id" {
  type = string
}
