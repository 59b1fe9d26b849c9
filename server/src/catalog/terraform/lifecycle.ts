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

export const enabled = argumentSchema("bool", "Whether to create it at all.");

/** When actions may run. */
const events = ["before_create", "after_create", "before_update", "after_update", "before_destroy", "after_destroy"];

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
    action_trigger: block("Runs actions around changes of this resource.", {
      events: argumentSchema("list", "When the actions run.", {
        required: true,
        minItems: 1,
        means: "word",
        elem: { type: "dynamic", means: "word", values: events },
      }),
      condition: argumentSchema("bool", "Runs them only if true."),
      actions: argumentSchema("list", "The actions, in order.", { required: true, minItems: 1, means: "address" }),
      on_failure: argumentSchema("dynamic", "What a failure does: halt, taint or continue.", {
        means: "word",
        values: ["halt", "taint", "continue"],
      }),
    }),
    enabled,
    destroy: argumentSchema("bool", "Whether removal destroys it."),
    ...checks,
  },
  { maxItems: 1 },
);

export const dataLifecycle = block("Conditions on the data source.", { ...checks, enabled }, { maxItems: 1 });

export const validation = block("A condition that values must satisfy.", condition);
