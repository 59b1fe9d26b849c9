import type { Attribute } from "../../catalog/index";
import type { ExpectedType, NewValue, Value } from "../../model/index";

/**
 * A literal with the type of its argument, if Terraform would convert it: `"8"` is a number to Terraform, but not to a
 * compiler.
 */
export function newLiteral(
  value: Value & { kind: "text" | "number" | "bool" },
  attribute: Attribute | undefined,
): NewValue {
  const text = value.kind === "text" ? value.text : String(value.kind === "number" ? value.number : value.bool);
  const wanted = attribute && wantedType(attribute);
  if (wanted === "string") return { kind: "text", text };
  if (wanted === "number" && /\d/.test(text) && String(Number(text)) === text)
    return { kind: "number", number: Number(text) };
  if (wanted === "bool" && (text === "true" || text === "false")) return { kind: "bool", bool: text === "true" };
  if (value.kind === "text") return { kind: "text", text };
  return value.kind === "number" ? { kind: "number", number: value.number } : { kind: "bool", bool: value.bool };
}

/** The type of an argument or attribute, as far as it matters to writers of values. */
export function wantedType({ type, block, elem }: Attribute): ExpectedType | undefined {
  if (block || elem?.block) return "objects";
  switch (type) {
    case "string":
    case "bool":
    case "map":
      return type;
    case "int":
    case "float":
    case "number":
      return "number";
    case "list":
    case "set":
      return "list";
    default:
      return undefined;
  }
}
