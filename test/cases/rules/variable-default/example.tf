variable "nodes" {
  type    = number
  default = "many"
  #         ^^^^^^ error variable-default: default must be a number, not "many".
}

variable "regions" {
  type    = list(string)
  default = "westeurope"
  #         ^^^^^^^^^^^^ error variable-default: default must be a list of strings, not "westeurope".
}

variable "network" {
  type    = object({ name = string, size = optional(number) })
  default = { size = 2 }
  #         ^^^^^^^^^^^^ error variable-default: default must have the attribute name.
}

variable "tags" {
  type     = map(string)
  default  = null
  #          ^^^^ error variable-default: Write another default, or leave it out: nullable = false does not allow null.
  nullable = false
}

variable "passes" {
  type    = number
  default = "3"

  validation {
    condition     = var.passes > var.unknown
    error_message = "More, please."
  }
}

variable "passes_too" {
  type    = object({ name = string, size = optional(number) })
  default = { name = "hub" }
}

variable "any" {
  default = { size = 2 }
}

variable "nothing" {
  type    = string
  default = null
}

variable "unknown" {
  type = number
}
