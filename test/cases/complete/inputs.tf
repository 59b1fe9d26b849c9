variable "environment" {
  type        = string
  description = "Where it runs: <dev> or *prod*."

  validation {
    condition     = contains(["dev", "test", "prod"], var.environment)
    error_message = "The environment is dev, test or prod."
  }
}

variable "sku_name" {
  type    = string
  default = "standard"
}

variable "purge_protection" {
  type    = bool
  default = false
}

variable "password" {
  type      = string
  sensitive = true
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "cidrs" {
  type    = list(string)
  default = ["10.0.0.0/16"]
}

variable "network" {
  type = object({
    name    = string
    private = optional(bool, true)
    size    = number
    inner   = optional(object({ deep = string }))
  })
}

variable "pools" {
  type = list(object({
    name  = string
    count = optional(number, 1)
  }))
  default = []
}

variable "routes" {
  type    = map(object({ to = string, active = optional(bool) }))
  default = {}
}

variable "anything" {
  default = null
}

variable "location_short" {
  type    = string
  default = "weu"

  validation {
    condition     = contains(["weu", "neu"], lower(var.location_short))
    error_message = "It is weu or neu."
  }
}

variable "access" {
  type    = set(string)
  default = []

  validation {
    condition     = alltrue([for one in var.access : contains(["read", "write"], one)])
    error_message = "Each is read or write."
  }
}

resource "azurerm_key_vault" "kv" {
  name                = "kv-${var.environment}"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = var.sku_name
}

variable "region" {
  type    = string
  default = "westeurope"
}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = var.region
}
