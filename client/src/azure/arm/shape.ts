import { ownProperty } from "../../../../server/src/text/index";

// Reading JSON that may be anything: a field of the wrong kind counts as missing.

/** An object of Azure's answer, as it was sent. */
export type JsonObject = { readonly [name: string]: unknown };

/** Whether a value is an object, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path of names, of any type; undefined if there is no value. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, name) => (isObject(at) ? ownProperty(at, name) : undefined), value);
}

/** The text at a path of names; empty for anything else. */
export function textAt(value: unknown, ...path: string[]): string {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The object at a path of names; an empty one for anything else. */
export function objectAt(value: unknown, ...path: string[]): JsonObject {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : {};
}
