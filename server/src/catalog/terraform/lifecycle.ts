/** `lifecycle` and the conditions that Terraform checks. */
import { argumentSchema, block } from "./schemaBuilders";

export const condition = {
  condition: argumentSchema("bool", "Must be true; refers to what is checked.", { required: true, isCondition: true }),
  error_message: argumentSchema("string", "The message to show when the condition is false.", { required: true }),
};

export const checks = {
  precondition: block("Checked before the block is evaluated.", condition),
  postcondition: block("Checked after the block is evaluated; may use `self`.", condition),
};

export const onceInOpenTofu = { maxItems: 1, onlyOpenTofu: true };
export const enabled = argumentSchema("bool", "Whether to create it at all. Only in OpenTofu.", { onlyOpenTofu: true });

export const lifecycle = block(
  "How Terraform treats changes of this resource.",
  {
    create_before_destroy: argumentSchema("bool", "Create the replacement before the old one goes.", { literal: true }),
    // Source: the release notes of OpenTofu 1.12.0.
    prevent_destroy: argumentSchema("bool", "Refuse every plan that would destroy it.", { evaluatedBy: "1.12" }),
    ignore_changes: argumentSchema(
      "dynamic",
      "Arguments whose changes are ignored after creation, or the word `all`.",
      {
        means: "argument",
      },
    ),
    replace_triggered_by: argumentSchema("list", "Replace it whenever one of these changes.", { means: "address" }),
    action_trigger: block("Runs actions around changes of this resource. Needs Terraform 1.14.", {
      events: argumentSchema(
        "list",
        "When: before_create, after_create, before_update or after_update; from Terraform 1.16 on also before_destroy or after_destroy.",
        { means: "type" },
      ),
      condition: argumentSchema("bool", "Runs them only if true."),
      actions: argumentSchema("list", "The actions, in order.", { means: "address" }),
      on_failure: argumentSchema("dynamic", "What a failure does: halt, taint or continue. Needs Terraform 1.16.", {
        means: "word",
        values: ["halt", "taint", "continue"],
      }),
    }),
    enabled,
    destroy: argumentSchema("bool", "Whether removal destroys it. Needs Terraform 1.16 or OpenTofu 1.12."),
    ...checks,
  },
  { maxItems: 1 },
);

export const dataLifecycle = block("Conditions on the data source.", { ...checks, enabled }, { maxItems: 1 });

export const validation = block("A condition that values must satisfy.", condition);
