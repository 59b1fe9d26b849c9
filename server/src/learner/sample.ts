/** Values that stand in where any will do. */
import type { CtyType, CtyValue } from "./cty";
import type { SchemaNode } from "./schemaNode";

/** A value that the provider is known to accept, or else any of the node's type. */
export function standIn({ type, element, accepted }: SchemaNode): CtyValue {
  if (accepted !== undefined) return accepted;
  if (!type) return null;
  if (element?.accepted === undefined) return sampleOfType(type);
  return type.kind === "map" ? new Map([["key", element.accepted]]) : [element.accepted];
}

function sampleOfType(type: CtyType): CtyValue {
  switch (type.kind) {
    case "number":
      return 1;
    case "bool":
      return true;
    case "list":
    case "set":
      return [sampleOfType(type.element)];
    case "map":
      return new Map([["key", sampleOfType(type.element)]]);
    case "object":
      return new Map([...type.attributes].map(([name, of]) => [name, sampleOfType(of)]));
    case "tuple":
      return type.elements.map(sampleOfType);
    default:
      return "abcdef";
  }
}
