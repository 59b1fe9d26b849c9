variable "fails" {
  type    = string
  default = null
  validation {
    condition     = var.fails == null || contains(["a", "b"], var.fails)
    #                                                         ^^^^^^^^^ information short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; nothing here requires that release.
#~     condition     = var.fails == null || try(contains(["a", "b"], var.fails), false)
    error_message = "One of these."
  }
}

variable "passes" {
  type     = string
  default  = null
  #          ^^^^ error variable-default: Write another default, or leave it out: nullable = false does not allow null.
  nullable = false
  validation {
    condition     = var.passes == null || contains(["a", "b"], var.passes)
    error_message = "One of these."
  }
}

variable "unknown" {
  type = string
  validation {
    condition     = var.unknown == null || contains(["a", "b"], var.unknown)
    error_message = "One of these."
  }
}
