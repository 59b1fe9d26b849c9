/** What is at a path of a body that somebody has written. */
import { bodyItemOf, literalText, type Value } from "../../model/index";
import { stepsOf } from "../json";

/** What is at names with dots between them, in the first value that has it. */
export function read(path: string, values: readonly Value[]): Value | undefined {
  const names = stepsOf(path.replace(/\[\].*$/, "")).filter(Boolean);
  for (const value of values) {
    let at: Value | undefined = value;
    for (const [index, name] of names.entries())
      at =
        at?.kind === "list"
          ? ofKind(at, name, index === names.length - 1)
          : at?.kind === "body"
            ? bodyItemOf(at.body, name)?.value
            : undefined;
    if (at) return at;
  }
  return undefined;
}

/** The value at a path of a body, also inside a list that has exactly one element. */
export function readInOnly(path: string, values: readonly Value[]): Value | undefined {
  const at = path.indexOf("[]");
  if (at < 0) return read(path, values);
  const list = at === 0 ? values[0] : read(path.slice(0, at), values);
  return list?.kind === "list" && list.items.length === 1 ? readInOnly(path.slice(at + 3), list.items) : undefined;
}

/** A path into the one element of a list that has a certain property: `field=AlertContext.`. */
export const intoElement = /^[^[=]{1,300}=[^.[]{1,200}\./;

/** What of a list is of a kind, `field=AlertContext`: the one element, or all of them. */
function ofKind(list: Extract<Value, { kind: "list" }>, kind: string, isAll: boolean): Value | undefined {
  const [by = "", word] = kind.split("=");
  const items = list.items.filter((item) => {
    const value = item.kind === "body" ? bodyItemOf(item.body, by)?.value : undefined;
    return value !== undefined && literalText(value) === word;
  });
  return isAll ? { ...list, items } : items[0];
}
