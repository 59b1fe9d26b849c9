terraform {
  required_version = "~> 1.9.0"
}

variable "name" {
  type    = string
  default = null
  validation {
    condition     = var.name == null || can(regex("^[a-z]+$", var.name))
    error_message = "Letters only."
  }
  validation {
    condition     = var.name == null || regex("^[a-z]+$", var.name) != ""
    #                                                     ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.name == null || try(regex("^[a-z]+$", var.name) != "", false)
    error_message = "Letters only."
  }
  validation {
    condition     = var.name == null || contains(["a", "b"], var.name)
    #                                                        ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.name == null || try(contains(["a", "b"], var.name), false)
    error_message = "One of these."
  }
  validation {
    condition     = var.name == null || contains(["a", "b"], lower(var.name))
    #                                                              ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.name == null || try(contains(["a", "b"], lower(var.name)), false)
    error_message = "One of these."
  }
  validation {
    condition     = try(length(var.name) > 2, false) || var.name == null
    error_message = "Longer."
  }
  validation {
    condition     = var.name == null || (startswith(var.name, "a") && endswith(var.name, "b"))
    #                                               ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.name == null || try((startswith(var.name, "a") && endswith(var.name, "b")), false)
    error_message = "Longer."
  }
  validation {
    condition     = !(var.name != null && length(var.name) > 3)
    #                                            ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = !(var.name != null && try(length(var.name) > 3, false))
    error_message = "Shorter."
  }
}

variable "sku" {
  type = object({
    name = string
    size = optional(number, 1)
    tags = optional(map(string))
  })
  default = null
  validation {
    condition     = var.sku == null || var.sku.size > 0
    #                                          ^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.sku == null || try(var.sku.size > 0, false)
    error_message = "Larger."
  }
  validation {
    condition     = var.sku == null || try(var.sku.size > 0, true)
    error_message = "Larger."
  }
}

variable "size" {
  type    = number
  default = null
  validation {
    condition     = var.size == null || var.size > 0 && var.size < 10
    #                                   ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.size == null || try(var.size > 0 && var.size < 10, false)
    error_message = "Larger."
  }
  validation {
    condition     = var.size == null || coalesce(var.size, 1) > 0
    error_message = "Larger."
  }
}

variable "rules" {
  type    = map(object({ port = number, name = optional(string) }))
  default = null
  validation {
    condition     = var.rules == null || alltrue([for rule in var.rules : rule.port > 0])
    #                                                         ^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = var.rules == null || try(alltrue([for rule in var.rules : rule.port > 0]), false)
    error_message = "Larger."
  }
  validation {
    condition     = var.rules == null || alltrue([for rule in coalesce(var.rules, {}) : rule.port > 0])
    error_message = "Larger."
  }
}

variable "filled" {
  type    = list(string)
  default = []
  validation {
    condition     = length(var.filled) == 0 || var.filled[0] != ""
    #                                                    ^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~     condition     = length(var.filled) == 0 || try(var.filled[0] != "", false)
    error_message = "Filled."
  }
}

variable "literal" {
  type    = list(string)
  default = ["a"]
}

locals {
  none = null
}

locals {
  fails = local.none == null || length(local.none) > 0
  #                                    ^^^^^^^^^^ error short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~   fails = local.none == null || try(length(local.none) > 0, false)
}

locals {
  many = var.rules != null && length(var.rules) > 0 ? 1 : 0
  #                                  ^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~   many = var.rules != null && try(length(var.rules) > 0, false) ? 1 : 0
}

locals {
  never = length(var.literal) == 1 || length(var.literal) > 3
}

resource "azurerm_resource_group" "unknown" {
  count    = var.name != null && length(var.name) > 3 ? 1 : 0
  #                                     ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
#~   count    = var.name != null && try(length(var.name) > 3, false) ? 1 : 0
  name     = "rg"
  location = "westeurope"
}

variable "unknown" {
  type = list(string)
}

locals {
  unknown   = var.unknown
  also_open = local.unknown == null || length(local.unknown) > 0
}

variable "also_unknown" {
  type    = list(string)
  default = null
  validation {
    condition     = var.unknown == null || length(var.unknown) > length(coalesce(var.also_unknown, []))
    error_message = "More."
  }
}

locals {
  as_well_unknown = var.unknown == null || length(var.unknown) > 0
}
