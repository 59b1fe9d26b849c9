variable "tuple_of_nothing" {
  type = tuple
  #      ^^^^^ error type-constraint: Say in parentheses what tuple holds: the types of its items: tuple([string, number]).
}

variable "map_of_two" {
  type = map(string, number)
  #      ^^^^^^^^^^^^^^^^^^^ error type-constraint: Give map one argument, the type of its values: map(string).
}

variable "optional_alone" {
  type = optional(string)
  #      ^^^^^^^^ error type-constraint: Use optional only around the type of an attribute, within object({ … }).
}

variable "optional_in_a_list" {
  type = list(optional(string))
  #           ^^^^^^^^ error type-constraint: Use optional only around the type of an attribute, within object({ … }).
}

variable "optional_with_three" {
  type = object({ name = optional(string, "a", "b") })
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Give optional the type of the attribute and, if it has one, its default: optional(string, "none").
}

variable "object_of_a_list" {
  type = object([string])
  #             ^^^^^^^^ error type-constraint: Give object its attributes: object({ name = string }).
}

variable "tuple_of_one" {
  type = tuple(string)
  #            ^^^^^^ error type-constraint: Give tuple the types of its items: tuple([string, number]).
}

variable "tuple" {
  type = tuple([string, integer])
  #                     ^^^^^^^ error type-constraint: Terraform has no type integer. Did you mean number?
#~   type = tuple([string, number])
}

variable "parentheses" {
  type = string()
  #      ^^^^^^^^ error type-constraint: Write string without parentheses: it holds no other type.
}

variable "no_constructor" {
  type = maps(string)
  #      ^^^^ error type-constraint: Terraform has no type maps. Did you mean map?
#~   type = map(string)
}

variable "a_value" {
  type = [string]
  #      ^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
}

variable "a_reference" {
  type = var.other.type
  #      ^^^^^^^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
}

variable "in_quotes_within" {
  type = object({ name = "string" })
  #                      ^^^^^^^^ error type-constraint: Write the type without quotes.
}

variable "passes" {
  type    = set(object({ name = string, sizes = optional(tuple([number, number])) }))
  default = []
}

variable "most" {
  type = number
}

variable "unknown" {
  type    = number
  default = 1
  validation {
    condition     = var.unknown <= var.most
    error_message = "There are not that many."
  }
}

variable "template" {
  type = "a-${var.tuple_of_nothing}"
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
}

output "converted" {
  value = convert("1", nothing)
  #                    ^^^^^^^ error type-constraint: Terraform has no type nothing. Write one of its own, such as string, list(string) or object({ name = string }).
}
