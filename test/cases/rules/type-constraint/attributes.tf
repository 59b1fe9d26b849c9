variable "twice" {
  type = object({ name = string, name = string })
  #                              ^^^^ error type-constraint: Remove one of the two name: an object has each attribute once.
#~   type = object({ name = string })
}

variable "twice_deep_inside" {
  type = map(object({
    sku = optional(object({
      name = string
      tier = string
      name = optional(string)
      #^^^ error type-constraint: Remove one of the two name: an object has each attribute once.
#-
    }))
  }))
}

variable "no_name" {
  type = object({ (name) = string })
  #               ^^^^^^ error type-constraint: Write the name of an attribute here, as it is.
}

variable "number_as_a_name" {
  type = object({ 1 = string })
  #               ^ error type-constraint: Write the name of an attribute here, as it is.
}

variable "default_of_another_type" {
  type = object({ size = optional(number, "small") })
  #                                       ^^^^^^^ error type-constraint: The default of size must be a number, not "small".
}

variable "default_without_an_attribute" {
  type = object({ sku = optional(object({ name = string }), {}) })
  #                                                         ^^ error type-constraint: The default of sku must have the attribute name.
}

variable "default_in_a_default" {
  type = object({ sku = optional(object({ size = optional(number) }), { size = "small" }) })
  #                                                                            ^^^^^^^ error type-constraint: The default of sku.size must be a number, not "small".
}

variable "default_that_refers" {
  type = object({ name = optional(string, var.other) })
  #                                       ^^^^^^^^^ error type-constraint: Write this default out: nothing can be referred to in a type.
}

variable "default_that_calls" {
  type = object({ name = optional(string, lower("A")) })
  #                                       ^^^^^ error type-constraint: Write this default without a function: Terraform calls none in a type.
}

variable "passes" {
  type = object({
    name  = string
    size  = optional(number, "3")
    ratio = optional(number, -1)
    tags  = optional(map(string), { a = 1 })
    list  = optional(list(string), [for one in ["a"] : one])
    none  = optional(object({ name = string }), null)
    any   = optional(any, {})
    inner = optional(object({ name = optional(string) }), {})
  })
}

variable "unknown" {
  type = object({ name = optional(string, true ? "a" : "b") })
}
