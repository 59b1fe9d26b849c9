import { commentsOf, type NewValue, namedIn } from "../../../model/index";
import { joinPath } from "../../../text/index";

/** Traversals and keywords as the text that names them: for what is an address, a type or a word rather than a value. */
export function asPlainText(value: NewValue): NewValue {
  switch (value.kind) {
    case "reference":
      return { kind: "text", text: joinPath(value.path) };
    case "expression":
      return { kind: "text", text: value.source };
    case "list":
      return { ...value, items: value.items.map((item) => ({ ...commentsOf(item), ...asPlainText(item) })) };
    case "body": {
      const { named, last } = namedIn(value.items);
      const items = named.map((item) => ({ ...commentsOf(item), key: item.name, value: asPlainText(item.value) }));
      return { kind: "map", items, ...(last.length > 0 && { last }) };
    }
    case "map":
      return { ...value, items: value.items.map((item) => ({ ...item, value: asPlainText(item.value) })) };
    default:
      return value;
  }
}
