import type { Span } from "../text/span";
import type { Body } from "./body";
import type { Reference } from "./reference";

/**
 * What stands on the right of an argument, as far as it can be known without running Terraform.
 * `expression` and `missing` are values, so that no rule needs an "is it broken?" branch.
 */
export type Value = { readonly span: Span } & (
  | {
      readonly kind: "text";
      readonly text: string /** Between the quotes, or the lines of a heredoc. */;
      readonly inner: Span;
    }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "body"; readonly body: Body }
  | { readonly kind: "reference"; readonly reference: Reference }
  | Expression
  /** Half typed: nothing stands here yet. The span is where completion offers something. */
  | { readonly kind: "missing" }
);

/** Something only Terraform can evaluate: nothing is ever claimed about its value, only about what it mentions. */
export interface Expression {
  readonly kind: "expression";
  /** The values it is made of, in the order of the text. */
  readonly parts: readonly Value[];
  /** The type it surely results in: a template with text around it is a string, a comparison a bool, arithmetic a number. */
  readonly gives?: "string" | "number" | "bool" | "list" | "object";
  /** Set for a function call; its arguments are the `parts`. */
  readonly call?: { readonly name: string; readonly span: Span };
}

/** Every value in `value`, itself included, in the order of the text; entries of bodies inside it too. */
export function* valuesIn(value: Value): Generator<Value> {
  yield value;
  switch (value.kind) {
    case "list":
      for (const item of value.items) yield* valuesIn(item);
      break;
    case "expression":
      for (const part of value.parts) yield* valuesIn(part);
      break;
    case "reference":
      for (const step of value.reference.steps) if (step.key) yield* valuesIn(step.key);
      break;
    case "body":
      for (const entry of value.body.entries) {
        if (entry.key) yield* valuesIn(entry.key);
        yield* valuesIn(entry.value);
      }
      break;
  }
}
