import type { NewValue } from "../../../../model/change";
import { joinPath } from "../../../hcl/write/writeValue";

/** Traversals and keywords as the text that names them: for what is an address, a type or a word rather than a value. */
export function wordsOf(value: NewValue): NewValue {
  switch (value.kind) {
    case "reference":
      return { kind: "text", text: joinPath(value.path) };
    case "expression":
      return { kind: "text", text: value.source };
    case "list":
      return { kind: "list", items: value.items.map(wordsOf) };
    case "body":
      return {
        kind: "map",
        items: value.entries
          .filter(({ name }) => name)
          .map((entry) => ({ key: entry.name, value: wordsOf(entry.value) })),
      };
    case "map":
      return { kind: "map", items: value.items.map((item) => ({ key: item.key, value: wordsOf(item.value) })) };
    default:
      return value;
  }
}
