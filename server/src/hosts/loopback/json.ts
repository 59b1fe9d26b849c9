// JSON that is kept and changed here: of what comes from outside a copy is made, in which `__proto__` is a name like any other.
import { isObject, type Json, type JsonObject } from "../../azure/index";
import { ownProperty } from "../../text/index";

/** An object in a text; undefined for anything else. */
export function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What XML says, by the names of its elements: a list where one is there more than once. Undefined for anything else. */
export function xmlIn(text: string): JsonObject | undefined {
  const [, , inner = ""] =
    /^\s*(?:<\?[^>]*\?>)?\s*<([A-Za-z]\w*)>([\s\S]*)<\/\1>\s*$/.exec(text.slice(0, longestXml)) ?? [];
  const found = elementsIn(inner, 0);
  return isObject(found) ? found : undefined;
}

/** Of more, and of what is further in, nothing is read. */
const [longestXml, deepestXml] = [100_000, 12];

function elementsIn(text: string, depth: number): Json {
  const body: JsonObject = {};
  let isAny = false;
  for (const [, name = "", inner = ""] of text.matchAll(/<([A-Za-z]\w*)(?:\/>|>((?:(?!<\1>)[\s\S])*?)<\/\1>)/g)) {
    isAny = true;
    const value = depth < deepestXml ? elementsIn(inner, depth + 1) : inner;
    const before = ownProperty(body, name);
    setIn(body, name, before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return isAny ? body : /^\d+$/.test(text) ? Number(text) : /^(?:true|false)$/.test(text) ? text === "true" : text;
}

/** The object at a name, if there is one. */
export function objectAt(body: JsonObject, name: string): JsonObject | undefined {
  const value = ownProperty(body, name);
  return isObject(value) ? value : undefined;
}

/** Sets what an object itself has under a name, for every name. */
export function setIn(body: JsonObject, name: string, value: Json): void {
  Object.defineProperty(body, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Puts what another object has over what is there, as JSON Merge Patch (RFC 7396) does. */
export function mergeInto(body: JsonObject, more: JsonObject): void {
  for (const [name, value] of Object.entries(more)) {
    const inner = objectAt(body, name);
    if (value === null) Reflect.deleteProperty(body, name);
    else if (inner && isObject(value)) mergeInto(inner, value);
    else setIn(body, name, value);
  }
}
