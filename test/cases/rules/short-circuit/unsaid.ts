import { TerraformVariable } from "cdktf";

const fails = new TerraformVariable(this, "fails", {
  type: "string",
  validation: [
    {
      condition: '${var.fails == null || contains(["a", "b"], var.fails)}',
      //                                                      ^^^^^^^^^ information short-circuit: Put this into try(…, false), or write a conditional: it fails where the other side of || is true, and only Terraform 1.12 and later skip it then; nothing here requires that release.
//~       condition: '${var.fails == null || try(contains(["a", "b"], var.fails), false)}',
      errorMessage: "One of these.",
    },
  ],
});
fails.addOverride("default", null);

const passes = new TerraformVariable(this, "passes", {
  type: "string",
  nullable: false,
  validation: [
    {
      condition: '${var.passes == null || contains(["a", "b"], var.passes)}',
      errorMessage: "One of these.",
    },
  ],
});
passes.addOverride("default", null);
//                            ^^^^ error variable-default: Write another default, or leave it out: nullable = false does not allow null.

new TerraformVariable(this, "unknown", {
  type: "string",
  validation: [
    {
      condition: '${var.unknown == null || contains(["a", "b"], var.unknown)}',
      errorMessage: "One of these.",
    },
  ],
});
