import type { Body } from "./body";
import type { Change, NewValue } from "./change";

/** Gives an argument of a body another value, whether or not it has one. */
export function setArgument(body: Body, name: string, to: NewValue): Change {
  const entry = body.entries.find((one) => one.name === name && !one.dynamic);
  if (entry) return { kind: "setValue", value: entry.value, to };
  return { kind: "add", body, entries: [{ name, form: "argument", value: to }] };
}
