variable "secret" {
#^^^^^^^^^^^^^^^^ error ephemeral-value: Remove const or sensitive: a variable cannot be both.
  type      = string
#~   type  = string
  const     = true
#~   const = true
  sensitive = true
#-
}

variable "fleeting" {
#^^^^^^^^^^^^^^^^^^ error ephemeral-value: Remove const or ephemeral: a variable cannot be both.
  type      = string
#~   type  = string
  const     = true
#~   const = true
  ephemeral = true
#-
}

variable "fine" {
  type      = string
  const     = true
  sensitive = false
}
