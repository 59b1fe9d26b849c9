import type { Change, NewValue } from "./change";
import type { Body } from "./value";

/** Gives an argument of a body another value, whether or not it has one. `uri` is the body's document, where that is another. */
export function setArgument(body: Body, name: string, to: NewValue, uri?: string): Change {
  const there = uri === undefined ? {} : { uri };
  const entry = body.entries.find((one) => one.name === name && !one.dynamic);
  if (entry) return { kind: "setValue", value: entry.value, to, ...there };
  return { kind: "add", body, entries: [{ name, form: "argument", value: to }], ...there };
}
