# What is computed is no type, within one either.
variable "object_of_a_for" {
  type = object({ for name in ["a"] : name => string })
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Give object its attributes: object({ name = string }).
}

variable "tuple_of_a_for" {
  type = tuple([for name in ["a"] : string])
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Give tuple the types of its items: tuple([string, number]).
}

variable "attribute_of_either" {
  type = object({ name = list(true ? string : number) })
  #                           ^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
}
