terraform {
  required_version = "~> 1.12"
}

variable "passes" {
  type    = string
  default = null
  validation {
    condition     = var.passes == null || contains(["a", "b"], var.passes)
    error_message = "One of these."
  }
}

variable "fails" {
  type    = string
  default = ""
  validation {
    condition     = length(var.fails) > 0 || length(true) > 0
    #                                               ^^^^ error wrong-call: length needs a string, a list or a map.
    error_message = "One of these."
  }
}
