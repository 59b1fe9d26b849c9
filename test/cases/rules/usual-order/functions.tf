# azurerm 5.2.0
# What azurerm writes one after another beside the same of azapi: functions of an app, and what lies in one subnet.
terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

locals {
  containers = [{
    name       = "main"
    properties = { image = "mcr.microsoft.com/hello", resources = { requests = { cpu = 1, memoryInGB = 1 } } }
  }]
}

variable "app_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}

resource "azapi_resource" "first" {
  type      = "Microsoft.Web/sites/functions@2024-04-01"
  name      = "first"
  parent_id = var.app_id
  body      = { properties = { language = "python" } }
#+   locks     = [var.app_id]
}

resource "azapi_resource" "second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.first: azurerm writes the functions of one app one after another, and azapi all at once.
  type      = "Microsoft.Web/sites/functions@2024-04-01"
  name      = "second"
  parent_id = var.app_id
  body      = { properties = { language = "python" } }
#+   locks     = [var.app_id]
}

resource "azapi_resource" "agents" {
  type      = "Microsoft.ContainerInstance/containerGroups@2026-07-01"
  name      = "agents"
  location  = "westeurope"
  parent_id = var.group_id
  body      = { properties = { osType = "Linux", containers = local.containers, subnetIds = [{ id = var.subnet_id }] } }
#+   locks     = [var.subnet_id]
}

resource "azapi_resource" "runners" {
  type      = "Microsoft.ContainerInstance/containerGroups@2026-07-01"
  name      = "runners"
  location  = "westeurope"
  parent_id = var.group_id
  locks     = [var.subnet_id]
  body      = { properties = { osType = "Linux", containers = local.containers, subnetIds = [{ id = var.subnet_id }] } }
}

resource "azapi_resource" "jobs" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.agents: azurerm writes the container groups of one subnet one after another, and azapi all at once.
  type      = "Microsoft.ContainerInstance/containerGroups@2026-07-01"
  name      = "jobs"
  location  = "westeurope"
  parent_id = var.group_id
  body      = { properties = { osType = "Linux", containers = local.containers, subnetIds = [{ id = var.subnet_id }] } }
#+   locks     = [var.subnet_id]
}

resource "azapi_resource" "cache" {
  type      = "Microsoft.Cache/redis@2024-03-01"
  name      = "cache"
  location  = "westeurope"
  parent_id = var.group_id
  body      = { properties = { sku = { name = "Premium", family = "P", capacity = 1 }, subnetId = var.subnet_id } }
#+   locks     = [var.subnet_id]
}

resource "azapi_resource" "sessions" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.cache: azurerm writes the caches of one subnet one after another, and azapi all at once.
  type      = "Microsoft.Cache/redis@2024-03-01"
  name      = "sessions"
  location  = "westeurope"
  parent_id = var.group_id
  body      = { properties = { sku = { name = "Premium", family = "P", capacity = 1 }, subnetId = var.subnet_id } }
#+   locks     = [var.subnet_id]
}
