# styles
variable "unknown" {
#^^^^^^^^^^^^^^^^^ hint untyped-variable: Set type of var.unknown: without one it takes any value.
}

variable "text" {
#^^^^^^^^^^^^^^ hint untyped-variable: Set type of var.text: without one it takes any value.
  default = "x"
#+   type    = string
}

variable "zones" {
#^^^^^^^^^^^^^^^ hint untyped-variable: Set type of var.zones: without one it takes any value.
  default = ["1", "2"]
#+   type    = list(string)
}

variable "typed" {
  type    = string
  default = null
}

output "all" {
  value = [var.unknown, var.text, var.zones, var.typed]
}
