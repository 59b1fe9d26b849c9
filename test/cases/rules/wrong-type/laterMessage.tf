# Terraform needs the sentence of a variable only where its condition does not hold.
variable "size" {
  type = number

  validation {
    condition     = var.size > 0
    error_message = { text = "It must be more than 0." }
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-type: error_message must be a string, not an object.
  }
}

variable "names" {
  type = list(string)

  validation {
    condition     = length(var.names) > 0
    error_message = var.names
    #               ^^^^^^^^^ warning wrong-type: error_message must be a string, not a list of strings.
  }
}
