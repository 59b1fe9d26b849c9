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

/** Of more, and of what is further in, nothing is read. */
const [longestXml, deepestXml] = [100_000, 12];

/** The beginning or the end of an element, or the text between two. */
const partOfXml = /<(\/?)([A-Za-z]\w*)(\/?)>|([^<]+)/g;

/** What XML says, by the names of its elements: a list where one is there more than once. Undefined for anything else. */
export function xmlIn(text: string): JsonObject | undefined {
  if (text.length > longestXml || !/^\s*<[?A-Za-z]/.test(text)) return undefined;
  const whole: XmlElement = { name: "", text: "" };
  const open = [whole];
  for (const [, end, name = "", isEmpty, between] of text.matchAll(partOfXml)) {
    const inner = open.at(-1)!;
    if (between !== undefined) inner.text += between;
    else if (end) {
      if (inner.name !== name) return undefined;
      open.pop();
      addTo(open.at(-1)!, name, inner.body ?? writtenValue(inner.text));
    } else if (isEmpty) addTo(inner, name, "");
    else if (open.length > deepestXml) return undefined;
    else open.push({ name, text: "" });
  }
  const [value] = open.length === 1 ? Object.values(whole.body ?? {}) : [];
  return isObject(value) ? value : undefined;
}

/** An element that is read, with what is in it so far. */
interface XmlElement {
  readonly name: string;
  text: string;
  body?: JsonObject;
}

function addTo(element: XmlElement, name: string, value: Json): void {
  element.body ??= {};
  const before = ownProperty(element.body, name);
  setIn(
    element.body,
    name,
    before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value],
  );
}

function writtenValue(text: string): Json {
  return /^\d+$/.test(text) ? Number(text) : /^(?:true|false)$/.test(text) ? text === "true" : text;
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
