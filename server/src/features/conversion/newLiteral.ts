import type { Attribute } from "../../catalog/schema";
import type { NewValue } from "../../model/change";
import type { Value } from "../../model/value";
import { wantedOf } from "./typeOfAttribute";

/**
 * A literal of the type that its argument takes, where Terraform would make it one: `"8"` is a number to Terraform, but
 * not to a compiler.
 */
export function newLiteral(
  value: Value & { kind: "text" | "number" | "bool" },
  attribute: Attribute | undefined,
): NewValue {
  const text = value.kind === "text" ? value.text : String(value.kind === "number" ? value.number : value.bool);
  const wanted = attribute && wantedOf(attribute);
  if (wanted === "string") return { kind: "text", text };
  if (wanted === "number" && /\d/.test(text) && String(Number(text)) === text)
    return { kind: "number", number: Number(text) };
  if (wanted === "bool" && (text === "true" || text === "false")) return { kind: "bool", bool: text === "true" };
  if (value.kind === "text") return { kind: "text", text };
  return value.kind === "number" ? { kind: "number", number: value.number } : { kind: "bool", bool: value.bool };
}
