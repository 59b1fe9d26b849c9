terraform {
  required_version = ">= 1.5"
}

variable "fails" {
  type    = list(string)
  default = null
  validation {
    condition     = var.fails == null || length(var.fails) > 0
    #                                           ^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version ">= 1.5" allows earlier releases.
#~     condition     = var.fails == null || try(length(var.fails) > 0, false)
    error_message = "Name at least one."
  }
}

variable "passes" {
  type    = list(string)
  default = null
  validation {
    condition     = var.passes == null ? true : length(var.passes) > 0
    error_message = "Name at least one."
  }
}

variable "unknown" {
  type = list(string)
  validation {
    condition     = var.unknown == null || length(var.unknown) > 0
    error_message = "Name at least one."
  }
}
