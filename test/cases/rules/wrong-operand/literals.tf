# What Terraform reads before it knows any value it evaluates all the same.
variable "size" {
  type        = string
  description = !"The size."
  #              ^^^^^^^^^^^ error wrong-operand: Write true or false here: ! does not work with "The size.".
  nullable    = 1 ? true : false
  #             ^ error wrong-operand: Write a condition that is true or false, not a number.
  default     = ["S"][1]
  #                  ^^^ error wrong-index: This list has no element 1: its only element is [0].
}

variable "name" {
  type        = string
  description = "The ${1 + 1}nd name."
  default     = upper("a")
  #             ^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}
