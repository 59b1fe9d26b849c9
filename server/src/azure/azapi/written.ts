/** Values as they are written into a body, and why there is none. */
import type { SentValue } from "../../catalog/index";
import type { NewValue } from "../../model/index";

/** A value, or why there is no value: the rest of a sentence after its name. */
export type Typed = NewValue | Refused;

/** The value of an argument; or that it is not sent; or why it is not known: the rest of a sentence after its name. */
export type ArgumentValue = Typed | { readonly kind: "unsent" };

/** Why there is no such block. */
export interface Refused {
  readonly kind: "refused";
  readonly because: string;
}

/** What is known as it is: a text, a number, a flag. */
export function literalOf(written: NewValue): string | number | boolean | undefined {
  if (written.kind === "text") return written.text;
  if (written.kind === "number") return written.number;
  return written.kind === "bool" ? written.bool : undefined;
}

/** Text of an expression as an operand of another one. */
export function operand(source: string): string {
  return /^[\w.-]+(?:\[[\w".-]+\]|\.[\w-]+)*$|^[\w:]+\([^()]*\)$/.test(source) ? source : `(${source})`;
}

/** A value that is written as it is. */
export function expression(source: string): NewValue {
  return { kind: "expression", source };
}

/** A refusal with its reason. */
export function refused(because: string): Refused {
  return { kind: "refused", because };
}

/** JSON as a value to be written. */
export function jsonValue(json: SentValue): NewValue {
  if (json === null) return { kind: "null" };
  switch (typeof json) {
    case "string":
      return { kind: "text", text: json };
    case "number":
      return { kind: "number", number: json };
    case "boolean":
      return { kind: "bool", bool: json };
    default:
      if (Array.isArray(json)) return { kind: "list", items: json.map((item: SentValue) => jsonValue(item)) };
      return { kind: "map", items: Object.entries(json).map(([key, of]) => ({ key, value: jsonValue(of) })) };
  }
}
