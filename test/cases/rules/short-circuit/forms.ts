import { TerraformLocal, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

this.addOverride("terraform.required_version", "~> 1.9.0");

const nameVariable = new TerraformVariable(this, "name", {
  type: "string",
  validation: [
    {
      condition: '${var.name == null || can(regex("^[a-z]+$", var.name))}',
      errorMessage: "Letters only.",
    },
    {
      condition: '${var.name == null || regex("^[a-z]+$", var.name) != ""}',
      //                                                  ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: '${var.name == null || try(regex("^[a-z]+$", var.name) != "", false)}',
      errorMessage: "Letters only.",
    },
    {
      condition: '${var.name == null || contains(["a", "b"], var.name)}',
      //                                                     ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: '${var.name == null || try(contains(["a", "b"], var.name), false)}',
      errorMessage: "One of these.",
    },
    {
      condition: '${var.name == null || contains(["a", "b"], lower(var.name))}',
      //                                                           ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: '${var.name == null || try(contains(["a", "b"], lower(var.name)), false)}',
      errorMessage: "One of these.",
    },
    {
      condition: "${try(length(var.name) > 2, false) || var.name == null}",
      errorMessage: "Longer.",
    },
    {
      condition:
        '${var.name == null || (startswith(var.name, "a") && endswith(var.name, "b"))}',
        //                                 ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~         '${var.name == null || try((startswith(var.name, "a") && endswith(var.name, "b")), false)}',
      errorMessage: "Longer.",
    },
    {
      condition: "${!(var.name != null && length(var.name) > 3)}",
      //                                         ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: "${!(var.name != null && try(length(var.name) > 3, false))}",
      errorMessage: "Shorter.",
    },
  ],
});
nameVariable.addOverride("default", null);

const sku = new TerraformVariable(this, "sku", {
  type: "object({\n    name = string\n    size = optional(number, 1)\n    tags = optional(map(string))\n  })",
  validation: [
    {
      condition: "${var.sku == null || var.sku.size > 0}",
      //                                       ^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: "${var.sku == null || try(var.sku.size > 0, false)}",
      errorMessage: "Larger.",
    },
    {
      condition: "${var.sku == null || try(var.sku.size > 0, true)}",
      errorMessage: "Larger.",
    },
  ],
});
sku.addOverride("default", null);

const size = new TerraformVariable(this, "size", {
  type: "number",
  validation: [
    {
      condition: "${var.size == null || var.size > 0 && var.size < 10}",
      //                                ^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: "${var.size == null || try(var.size > 0 && var.size < 10, false)}",
      errorMessage: "Larger.",
    },
    {
      condition: "${var.size == null || coalesce(var.size, 1) > 0}",
      errorMessage: "Larger.",
    },
  ],
});
size.addOverride("default", null);

const rules = new TerraformVariable(this, "rules", {
  type: "map(object({ port = number, name = optional(string) }))",
  validation: [
    {
      condition:
        "${var.rules == null || alltrue([for rule in var.rules : rule.port > 0])}",
        //                                           ^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~         "${var.rules == null || try(alltrue([for rule in var.rules : rule.port > 0]), false)}",
      errorMessage: "Larger.",
    },
    {
      condition:
        "${var.rules == null || alltrue([for rule in coalesce(var.rules, {}) : rule.port > 0])}",
      errorMessage: "Larger.",
    },
  ],
});
rules.addOverride("default", null);

new TerraformVariable(this, "filled", {
  type: "list(string)",
  default: [],
  validation: [
    {
      condition: '${length(var.filled) == 0 || var.filled[0] != ""}',
      //                                                 ^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~       condition: '${length(var.filled) == 0 || try(var.filled[0] != "", false)}',
      errorMessage: "Filled.",
    },
  ],
});

const literal = new TerraformVariable(this, "literal", {
  type: "list(string)",
  default: ["a"],
});

const none = new TerraformLocal(this, "none", null);

new TerraformLocal(
  this,
  "fails",
  `\${${none.fqn} == null || length(${none.fqn}) > 0}`,
  //                                  ^^^^^^^^ error short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~   `\${${none.fqn} == null || try(length(${none.fqn}) > 0, false)}`,
);

new TerraformLocal(
  this,
  "many",
  `\${${rules.fqn} != null && length(${rules.fqn}) > 0 ? 1 : 0}`,
  //                                   ^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
//~   `\${${rules.fqn} != null && try(length(${rules.fqn}) > 0, false) ? 1 : 0}`,
);

new TerraformLocal(
  this,
  "never",
  `\${length(${literal.fqn}) == 1 || length(${literal.fqn}) > 3}`,
);

const unknownResourceGroup = new ResourceGroup(this, "unknown", {
  name: "rg",
  location: "westeurope",
});
unknownResourceGroup.addOverride(
  "count",
  `\${${nameVariable.fqn} != null && length(${nameVariable.fqn}) > 3 ? 1 : 0}`,
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of && is false, and only Terraform 1.12 and later skip it then; required_version "~> 1.9.0" allows only earlier releases.
);

const unknownVariable = new TerraformVariable(this, "unknown_variable", {
  type: "list(string)",
});
unknownVariable.overrideLogicalId("unknown");

const unknownLocal = new TerraformLocal(
  this,
  "unknown_local",
  unknownVariable.value,
);
unknownLocal.overrideLogicalId("unknown");

new TerraformLocal(
  this,
  "also_open",
  `\${${unknownLocal.fqn} == null || length(${unknownLocal.fqn}) > 0}`,
);

const alsoUnknown = new TerraformVariable(this, "also_unknown", {
  type: "list(string)",
  validation: [
    {
      condition: `\${${unknownVariable.fqn} == null || length(${unknownVariable.fqn}) > length(coalesce(var.also_unknown, []))}`,
      errorMessage: "More.",
    },
  ],
});
alsoUnknown.addOverride("default", null);

new TerraformLocal(
  this,
  "as_well_unknown",
  `\${${unknownVariable.fqn} == null || length(${unknownVariable.fqn}) > 0}`,
);
