import { TerraformVariable } from "cdktf";

new TerraformVariable(this, "twice", {
  type: "object({ name = string, name = string })",
  //                             ^^^^ error type-constraint: Remove one of the two name: an object has each attribute once.
});

new TerraformVariable(this, "twice_deep_inside", {
  type: "map(object({\n    sku = optional(object({\n      name = string\n      tier = string\n      name = optional(string)\n    }))\n  }))",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Remove one of the two name: an object has each attribute once.
});

new TerraformVariable(this, "no_name", {
  type: "object({ (name) = string })",
  //              ^^^^^^ error type-constraint: Write the name of an attribute here, as it is.
});

new TerraformVariable(this, "number_as_a_name", {
  type: "object({ 1 = string })",
  //              ^ error type-constraint: Write the name of an attribute here, as it is.
});

new TerraformVariable(this, "default_of_another_type", {
  type: 'object({ size = optional(number, "small") })',
  //                                      ^^^^^^^ error type-constraint: The default of size must be a number, not "small".
});

new TerraformVariable(this, "default_without_an_attribute", {
  type: "object({ sku = optional(object({ name = string }), {}) })",
  //                                                        ^^ error type-constraint: The default of sku must have the attribute name.
});

new TerraformVariable(this, "default_in_a_default", {
  type: 'object({ sku = optional(object({ size = optional(number) }), { size = "small" }) })',
  //                                                                           ^^^^^^^ error type-constraint: The default of sku.size must be a number, not "small".
});

new TerraformVariable(this, "default_that_refers", {
  type: "object({ name = optional(string, var.other) })",
  //                                      ^^^^^^^^^ error type-constraint: Write this default out: nothing can be referred to in a type.
});

new TerraformVariable(this, "default_that_calls", {
  type: 'object({ name = optional(string, lower("A")) })',
  //                                      ^^^^^ error type-constraint: Write this default without a function: Terraform calls none in a type.
});

new TerraformVariable(this, "passes", {
  type: 'object({\n    name  = string\n    size  = optional(number, "3")\n    ratio = optional(number, -1)\n    tags  = optional(map(string), { a = 1 })\n    list  = optional(list(string), [for one in ["a"] : one])\n    none  = optional(object({ name = string }), null)\n    any   = optional(any, {})\n    inner = optional(object({ name = optional(string) }), {})\n  })',
});

new TerraformVariable(this, "unknown", {
  type: 'object({ name = optional(string, true ? "a" : "b") })',
});
