import { TerraformOutput, TerraformVariable } from "cdktf";

new TerraformVariable(this, "tuple_of_nothing", {
  type: "tuple",
  //    ^^^^^^^ error type-constraint: Say in parentheses what tuple holds: the types of its items: tuple([string, number]).
});

new TerraformVariable(this, "map_of_two", {
  type: "map(string, number)",
  //    ^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Give map one argument, the type of its values: map(string).
});

new TerraformVariable(this, "optional_alone", {
  type: "optional(string)",
  //     ^^^^^^^^ error type-constraint: Use optional only around the type of an attribute, within object({ … }).
});

new TerraformVariable(this, "optional_in_a_list", {
  type: "list(optional(string))",
  //          ^^^^^^^^ error type-constraint: Use optional only around the type of an attribute, within object({ … }).
});

new TerraformVariable(this, "optional_with_three", {
  type: 'object({ name = optional(string, "a", "b") })',
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Give optional the type of the attribute and, if it has one, its default: optional(string, "none").
});

new TerraformVariable(this, "object_of_a_list", {
  type: "object([string])",
  //            ^^^^^^^^ error type-constraint: Give object its attributes: object({ name = string }).
});

new TerraformVariable(this, "tuple_of_one", {
  type: "tuple(string)",
  //           ^^^^^^ error type-constraint: Give tuple the types of its items: tuple([string, number]).
});

new TerraformVariable(this, "tuple", {
  type: "tuple([string, integer])",
  //                    ^^^^^^^ error type-constraint: Terraform has no type integer. Did you mean number?
//~   type: "tuple([string, number])",
});

new TerraformVariable(this, "parentheses", {
  type: "string()",
  //    ^^^^^^^^^^ error type-constraint: Write string without parentheses: it holds no other type.
});

new TerraformVariable(this, "no_constructor", {
  type: "maps(string)",
  //     ^^^^ error type-constraint: Terraform has no type maps. Did you mean map?
//~   type: "map(string)",
});

new TerraformVariable(this, "a_value", {
  type: ["string"],
  //    ^^^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
});

new TerraformVariable(this, "a_reference", {
  type: "var.other.type",
  //    ^^^^^^^^^^^^^^^^ error type-constraint: Write a type here, such as string, list(string) or object({ name = string }).
});

new TerraformVariable(this, "in_quotes_within", {
  type: 'object({ name = "string" })',
  //                     ^^^^^^^^ error type-constraint: Write the type without quotes.
});

new TerraformVariable(this, "passes", {
  type: "set(object({ name = string, sizes = optional(tuple([number, number])) }))",
  default: [],
});

const most = new TerraformVariable(this, "most", {
  type: "number",
});

new TerraformVariable(this, "unknown", {
  type: "number",
  default: 1,
  validation: [
    {
      condition: `\${var.unknown <= ${most.fqn}}`,
      errorMessage: "There are not that many.",
    },
  ],
});

new TerraformVariable(this, "template", {
  type: '"a-$${var.tuple_of_nothing}"',
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error type-constraint: Write the type without quotes.
});

new TerraformOutput(this, "converted", {
  value: '${convert("1", nothing)}',
  //                     ^^^^^^^ error type-constraint: Terraform has no type nothing. Write one of its own, such as string, list(string) or object({ name = string }).
});
