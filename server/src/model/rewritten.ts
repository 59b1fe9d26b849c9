import { hclIndex } from "../text/index";
import type { NewValue } from "./change";
import type { Value } from "./value";

/** A value in a form that can be written again elsewhere. Undefined if not every language can write it. */
export function rewritten(value: Value): NewValue | undefined {
  switch (value.kind) {
    case "text":
      return { kind: "text", text: value.text };
    case "number":
      return { kind: "number", number: value.number };
    case "bool":
      return { kind: "bool", bool: value.bool };
    case "reference": {
      const { steps, bound } = value.reference;
      const path = steps.map(({ kind, name, key }) => (kind === "name" ? name : indexOf(key)));
      return bound || path.some((step) => !step) ? undefined : { kind: "reference", path: path as string[] };
    }
    default:
      return undefined;
  }
}

function indexOf(key: Value | undefined): string | undefined {
  if (key?.kind === "number") return `[${key.number}]`;
  return key?.kind === "text" ? hclIndex(key.text) : undefined;
}

/** A value that reads another attribute of the same resource: `principal_id` beside `azurerm_x.y[0].id`. */
export function sibling(value: Value, attribute: string): NewValue | undefined {
  const read = rewritten(value);
  if (read?.kind !== "reference" || read.path.length < 3) return undefined;
  return { kind: "reference", path: [...read.path.slice(0, -1), attribute] };
}
