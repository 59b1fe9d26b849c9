import type { Attribute } from "../../server/src/catalog/schema";
import type { NewValue } from "../../server/src/model/change";

/** Some value that an argument surely takes; undefined where its facts do not tell one. */
export function sampleOf({
  type,
  values,
  ranges,
  format,
  id,
  idOf,
  pattern,
  notPattern,
  length,
  elem,
  default: usual,
}: Attribute): NewValue | undefined {
  const [value] = values ?? [];
  switch (type) {
    case "string":
      if (value !== undefined) return { kind: "text", text: String(value) };
      if (typeof usual === "string" && usual) return { kind: "text", text: usual };
      if (format && format !== "not-empty" && format !== "not-blank") return undefined;
      if (id || idOf || pattern || notPattern || (length && length[0] > 6)) return undefined;
      return { kind: "text", text: "sample" };
    case "bool":
      return { kind: "bool", bool: true };
    case "int":
    case "float":
    case "number":
      return { kind: "number", number: Number(value ?? usual ?? ranges?.[0]?.[0] ?? ranges?.[0]?.[1] ?? 1) };
    case "list":
    case "set": {
      const item = elem && sampleOf(elem);
      return item && { kind: "list", items: [item] };
    }
    case "map":
      return { kind: "body", items: [] };
    default:
      return undefined;
  }
}
