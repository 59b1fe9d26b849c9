variable "name" {
  description = lower("A")
  #             ^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}

variable "literal" {
  description = "a"
}
