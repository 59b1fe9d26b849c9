import type { Attribute } from "../../catalog/schema";
import type { Wanted } from "../../model/change";

/** What an argument takes, or an attribute gives, in the words of a value to be written. */
export function wantedOf({ type, block, elem }: Attribute): Wanted | undefined {
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
