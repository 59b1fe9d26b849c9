/** Maps that are not sent as they are: each value as an object, or their names among others. */
import type { SentProperty } from "../../catalog/index";
import type { NewValue } from "../../model/index";
import type { KnownValues } from "./knownValues";
import { type ObjectTree, objectAt, putAt } from "./tree";
import { jsonValue } from "./written";

/** The map with an object for each value; undefined where that cannot be written. */
export function wrapped(
  written: NewValue,
  { in: name, of }: NonNullable<SentProperty["wrap"]>,
  { write }: KnownValues,
): NewValue | undefined {
  const others = Object.entries(of).map(([key, one]) => ({ key, value: jsonValue(one) }));
  if (written.kind === "map") {
    const objectOf = (value: NewValue): NewValue => ({ kind: "map", items: [{ key: name, value }, ...others] });
    return { kind: "map", items: written.items.map(({ key, value }) => ({ key, value: objectOf(value) })) };
  }
  if (written.kind !== "expression" || !/^[\w.]+$/.test(written.source)) return undefined;
  const object = [`${name} = one`, ...others.map(({ key, value }) => `${key} = ${write(value)}`)].join(", ");
  return { kind: "expression", source: `{ for key, one in ${written.source} : key => { ${object} } }` };
}

/** Puts the names of a map among those of an object; false where that cannot be said, or something else is there. */
export function putNames(written: NewValue, at: readonly string[], into: ObjectTree): boolean {
  const object = objectAt(into, at);
  if (!object || written.kind !== "map") return false;
  return written.items.every(({ key, value }) => putAt(object, [key], { kind: "leaf", value }));
}
