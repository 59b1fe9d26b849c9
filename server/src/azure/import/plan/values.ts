import type { Attribute } from "../../../catalog/index";
import {
  attributesOf,
  boolResult,
  collectionResult,
  elementsOf,
  type KnownValue,
  nullValue,
  type Result,
} from "../../../evaluation/index";
import { normalizeLocation } from "../../../resourceIds/index";
import { isObject, type Json } from "../../json";

/** What Azure has, as the evaluator has values. */
export function resultOf(json: Json): Result {
  // Whatever is read is known, however long it is.
  if (typeof json === "string") return { state: "known", type: "string", value: json.normalize("NFC") };
  if (typeof json === "number") return { state: "known", type: "number", value: json };
  if (typeof json === "boolean") return boolResult(json);
  if (json === null) return nullValue;
  if (Array.isArray(json)) return elements(json.map(resultOf));
  return entries(new Map(Object.entries(json).map(([name, value]) => [name, resultOf(value)])));
}

/** The elements of a list or a set. */
export function elements(values: readonly Result[]): Result {
  return collectionResult("list", typeOfAll(values), values);
}

/** The elements of a map by their keys. */
export function entries(values: ReadonlyMap<string, Result>): Result {
  return collectionResult("map", typeOfAll([...values.values()]), values);
}

function typeOfAll([first, ...others]: readonly Result[]) {
  return first && others.every(({ type }) => type === first.type) ? first.type : "dynamic";
}

/** A result as JSON. Undefined if it is unknown. */
export function plainOf(result: Result): Json | undefined {
  if (result.state !== "known") return result.state === "null" ? null : undefined;
  const list = elementsOf(result);
  if (list) return list.map((one) => plainOf(one) ?? null);
  const map = attributesOf(result);
  if (!map) return result.value as Exclude<KnownValue, object>;
  return Object.fromEntries(
    [...map].flatMap(([name, one]) => {
      const value = plainOf(one);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Whether Terraform sees no difference between the value and one that is not there. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether a value is absent for a plan: empty, but not zero or false. */
export function isAbsent(value: Json | undefined): boolean {
  return value !== false && value !== 0 && isEmpty(value);
}

/** Whether a plan shows no difference between a value in the configuration and one in the state. */
export function isSameValue(written: Result, live: Json, attribute: Attribute): boolean {
  if (written.state !== "known") return written.state === "null" && live === null;
  const element = attribute.elem ?? attribute;
  const list = elementsOf(written);
  if (list) {
    if (!Array.isArray(live) || list.length !== live.length) return false;
    const all: readonly Json[] = live;
    if (attribute.type !== "set") return list.every((one, index) => isSameValue(one, all[index]!, element));
    return list.every((one) => all.some((other) => isSameValue(one, other, element)));
  }
  const map = attributesOf(written);
  if (map) return isSameMap(map, live, attribute);
  if (typeof live === "object") return false;
  return normalized(String(written.value), attribute) === normalized(String(live).normalize("NFC"), attribute);
}

function isSameMap(written: ReadonlyMap<string, Result>, live: Json, attribute: Attribute): boolean {
  if (!isObject(live)) return false;
  const theirs = new Map(Object.entries(live));
  const element = attribute.elem ?? { type: "string" };
  return (
    written.size === theirs.size &&
    [...written].every(([name, value]) => theirs.has(name) && isSameValue(value, theirs.get(name)!, element))
  );
}

/** A text in the form in which the provider compares it: some ignore case, regions also spaces. */
function normalized(text: string, { diffSuppressed, ignoreCase, format }: Attribute): string {
  if (format === "region") return normalizeLocation(text);
  return diffSuppressed || ignoreCase ? text.toLowerCase() : text;
}
