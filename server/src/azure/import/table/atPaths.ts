/** What is at paths of the table, in types of bodies and in answers. */
import type { BodyType } from "../../../catalog/index";
import { at, type Json } from "../../json";

/** The property names at the top of a body, and those one level below. */
export function propertiesIn(type: BodyType | undefined): readonly string[] {
  if (type?.kind !== "object") return [];
  return [...type.properties].flatMap(([name, { type: inner, isReadOnly }]) => {
    if (isReadOnly) return [];
    const below = inner.kind === "object" || inner.kind === "discriminated" ? [...inner.properties.keys()] : [];
    return [name, ...below];
  });
}

/** The list that contains a place, as seen from another place: `properties.rules[]` for `properties.rules[].name`. */
export function listIn(place: string, from: string): string | undefined {
  const start = from === "" ? 0 : from.length + 1;
  const end = place.indexOf("[]", start);
  // A list of values is no list of blocks.
  return end < 0 || end + 2 === place.length ? undefined : place.slice(0, end + 2);
}

/** What is at a path; of a list `a[].b` what is at `b` in each. */
export function valuesAt(json: Json, path: string): Json | undefined {
  const end = path.indexOf("[]");
  if (end < 0) return at(json, path);
  const list = at(json, path.slice(0, end));
  if (!Array.isArray(list)) return undefined;
  const rest = path.slice(end + 3);
  return rest === "" ? list : list.flatMap((item: Json) => valuesAt(item, rest) ?? []);
}

export function isEmptyJson(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** The name of an argument in camel case: `public_network_access` is `publicNetworkAccess`. */
export function inCamelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
