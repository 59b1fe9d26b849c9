import type { Body, Expression, Reference, Value } from "../../server/src/model/value";

/** What printers of values do in their own way. */
export interface Printing {
  body(body: Body): string;
  reference(reference: Reference): string;
  /** A number or a bool; as it is written, where this is absent. */
  literal?(text: string): string;
  /** An expression whose parts are printed already; as a call without what it results in, where this is absent. */
  expression?(expression: Expression, parts: readonly string[]): string;
  /** In the place of a value that is still to be written. */
  readonly missing?: string;
}

/** What prints values of all kinds, so that all printers of tests know each kind. */
export function valuePrinter(how: Printing): (value: Value) => string {
  const { literal = String, expression = callOf, missing = "missing" } = how;
  return function print(value: Value): string {
    switch (value.kind) {
      case "text":
        return JSON.stringify(value.text);
      case "number":
        return literal(String(value.number));
      case "bool":
        return literal(String(value.bool));
      case "null":
        return "null";
      case "missing":
        return missing;
      case "list":
        return `[${value.items.map(print).join(", ")}]`;
      case "body":
        return how.body(value.body);
      case "reference":
        return how.reference(value.reference);
      case "expression":
        return expression(value, value.parts.map(print));
    }
  };
}

/** An expression as a call of what it names, or of nothing. */
export function callOf({ call }: Expression, parts: readonly string[]): string {
  return `${call?.name ?? ""}(${parts.join(" ")})`;
}
