import { ownProperty } from "../text/index";

/** Any parsed JSON: an unchecked response from Azure. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object. Names may be anything, `__proto__` too: read it by `ownProperty`. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether it is an object, and not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What an answer has under a name. Azure ignores its case, and so does Go in reading answers. Undefined if there is
 * nothing.
 */
export function propertyIn(json: JsonObject, name: string): Json | undefined {
  const exact = ownProperty(json, name);
  if (exact !== undefined) return exact;
  const word = name.toLowerCase();
  return Object.entries(json).find(([one]) => one.length === name.length && one.toLowerCase() === word)?.[1];
}

/** The names in a path of a body, with dots between them. A dot in a name is written twice (`odata..type`). */
export function stepsOf(path: string): readonly string[] {
  return path.includes("..")
    ? path.split(/(?<!\.)\.(?!\.)/).map((step) => step.replaceAll("..", "."))
    : path.split(".");
}

/** The path of a property of what is at a path, which is empty for the body itself: `stepsOf` takes it apart again. */
export function pathOfProperty(path: string, name: string): string {
  const step = name.replaceAll(".", "..");
  return path === "" ? step : `${path}.${step}`;
}

/** What is at a path of names with dots between them; undefined where something on the way is missing. */
export function at(json: Json | undefined, path: string): Json | undefined {
  let current = json;
  for (const name of stepsOf(path)) {
    const next: Json | undefined = isObject(current) ? propertyIn(current, name) : undefined;
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** The text at a path; empty for anything else. */
export function textAt(json: Json | undefined, path: string): string {
  const value = at(json, path);
  return typeof value === "string" ? value : "";
}

/** Whether two words are the same to Azure, which mostly ignores case. */
export function isSameWord(value: Json | undefined, word: string): boolean {
  return typeof value === "string" && value.toLowerCase() === word.toLowerCase();
}

/** Whether two are the same, with the names of their objects in any order. */
export function isSameJson(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item: Json, index) => isSameJson(item, other[index] as Json));
  if (!isObject(one) || !isObject(other)) return one === other;
  const properties = Object.entries(one);
  return (
    properties.length === Object.keys(other).length &&
    properties.every(([name, value]) => {
      const counterpart = ownProperty(other, name);
      return counterpart !== undefined && isSameJson(value, counterpart);
    })
  );
}

/** How deep a response is looked into. */
const deepest = 200;

/** The same with U+FFFD instead of each lone surrogate, which is how Go, and so azurerm, reads it. */
export function wellFormed(json: Json, depth = 0): Json {
  if (typeof json === "string") return json.replace(/\p{Cs}/gu, "\ufffd");
  if (typeof json !== "object" || json === null || depth > deepest) return json;
  if (Array.isArray(json)) return json.map((item: Json) => wellFormed(item, depth + 1));
  const entries = Object.entries(json).map(([name, value]) => [
    name.replace(/\p{Cs}/gu, "\ufffd"),
    wellFormed(value, depth + 1),
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

/** Whether it has more levels than are written or read, as made-up values may have. */
export function isTooDeep(json: Json, left = deepest): boolean {
  if (typeof json !== "object" || json === null) return false;
  return left === 0 || Object.values(json).some((one: Json) => isTooDeep(one, left - 1));
}
