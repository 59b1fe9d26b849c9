#+ terraform {
#+   required_providers {
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
#+   }
#+ }
#+
# azurerm 5.2.0, azapi 2.12.0
# azurerm writes these one after another, and azapi all at once.
resource "azapi_resource" "first" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
  type      = "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01"
  name      = "first"
  parent_id = var.service_id

  body = {
    properties = {
      domainName        = "first.contoso.com"
      customCertificate = { id = var.certificate_id }
    }
  }
#+   locks = [var.service_id]
}

resource "azapi_resource" "second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.first: azurerm writes the domains and certificates of one service one after another, and azapi all at once.
  type      = "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01"
  name      = "second"
  parent_id = var.service_id

  body = {
    properties = {
      domainName        = "second.contoso.com"
      customCertificate = { id = var.certificate_id }
    }
  }
#+   locks = [var.service_id]
}

resource "azapi_resource" "locked" {
  type      = "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01"
  name      = "locked"
  parent_id = var.service_id
  locks     = [var.service_id]

  body = {
    properties = {
      domainName        = "locked.contoso.com"
      customCertificate = { id = var.certificate_id }
    }
  }
}

resource "azapi_resource" "servers" {
  type      = "Microsoft.Security/pricings@2024-01-01"
  name      = "VirtualMachines"
  parent_id = var.subscription_id

  body = {
    properties = { pricingTier = "Standard" }
  }
#+   locks = [var.subscription_id]
}

resource "azapi_resource" "storage" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.servers: azurerm writes the plans of one subscription one after another, and azapi all at once.
  type      = "Microsoft.Security/pricings@2024-01-01"
  name      = "StorageAccounts"
  parent_id = var.subscription_id

  body = {
    properties = { pricingTier = "Standard" }
  }
#+   locks = [var.subscription_id]
}

resource "azapi_resource" "blue" {
  type      = "Microsoft.Web/sites/slots@2024-04-01"
  name      = "blue"
  parent_id = var.app_id
  location  = "westeurope"

  body = {
    properties = { serverFarmId = var.plan_id }
  }
#+   locks = [var.plan_id]
}

resource "azapi_resource" "green" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.blue: azurerm writes the slots of one plan one after another, and azapi all at once.
  type      = "Microsoft.Web/sites/slots@2024-04-01"
  name      = "green"
  parent_id = var.other_app_id
  location  = "westeurope"

  body = {
    properties = { serverFarmId = var.plan_id }
  }
#+   locks = [var.plan_id]
}

variable "service_id" {
  type = string
}

variable "certificate_id" {
  type = string
}

variable "subscription_id" {
  type = string
}

variable "app_id" {
  type = string
}

variable "other_app_id" {
  type = string
}

variable "plan_id" {
  type = string
}
