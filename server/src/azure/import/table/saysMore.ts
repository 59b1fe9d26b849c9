import type { BodyType } from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, isSameJson, type Json, type JsonObject } from "../../json";

/** What every answer has beside what people have said. */
const ofEvery: ReadonlySet<string> = new Set(["id", "name", "type", "etag", "systemData", "apiVersion", "managedBy"]);

/** What of an answer is accounted for. */
interface Accounted {
  readonly paths: ReadonlySet<string>;
  /** By path, what is there in any case. */
  readonly constants: ReadonlyMap<string, Json>;
}

/**
 * A path to something in an answer that no row covers. `isOutput` recognizes by its name what is only returned.
 * Undefined if the rest is empty, is what only Azure sets by the type of the body, or is the names and ids of what is
 * in it.
 */
export function saysMore(
  answer: JsonObject,
  { paths, constants }: Accounted,
  body: BodyType | undefined,
  isOutput: (name: string) => boolean,
): string | undefined {
  const all = [...paths];
  return inObject(answer, body, "");

  function inObject(json: JsonObject, type: BodyType | undefined, path: string): string | undefined {
    for (const [name, value] of Object.entries(json)) {
      if (path === "" ? ofEvery.has(name) : isOfChild(json, name)) continue;
      const property = propertyOf(type, json, name);
      if (
        property?.isReadOnly ||
        (path === "properties" && isOutput(name)) ||
        isOneWord(property?.type) ||
        isDiscriminator(type, name)
      )
        continue;
      const found = inValue(value, property?.type, path === "" ? name : `${path}.${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function inValue(value: Json, type: BodyType | undefined, path: string): string | undefined {
    const constant = constants.get(path);
    if (constant !== undefined && isSameJson(constant, value)) return undefined;
    if (isEmpty(value) || (all.some((one) => one === path || one === `${path}[]`) && !goesDeeper(path)))
      return undefined;
    if (Array.isArray(value)) {
      const element = type?.kind === "array" ? type.element : undefined;
      for (const item of value) {
        const found = inValue(item, element, `${path}[]`);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    return isObject(value) ? inObject(value, type, path) : path;
  }

  /** Whether some row is about what is inside of that. */
  function goesDeeper(path: string): boolean {
    return all.some((one) => one.startsWith(`${path}.`) || one.startsWith(`${path}[].`));
  }
}

/** Parts of a resource have ids, types and tags of their own. */
function isOfChild(json: JsonObject, name: string): boolean {
  return typeof ownProperty(json, "id") === "string" && ofEvery.has(name) && Object.keys(json).length > 1;
}

function isEmpty(value: Json): boolean {
  if (value === null || value === "" || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every((one) => isEmpty(one));
}

/** What can be nothing else says nothing. */
function isOneWord(type: BodyType | undefined): boolean {
  return type?.kind === "literal" || (type?.kind === "union" && type.types.length === 0 && type.texts.length === 1);
}

function isDiscriminator(type: BodyType | undefined, name: string): boolean {
  return type?.kind === "discriminated" && type.discriminator === name;
}

/** The property of that name of an object of a type, as the JSON says which variant it is. */
export function propertyOf(type: BodyType | undefined, json: JsonObject, name: string) {
  if (type?.kind === "object") return type.properties.get(name);
  if (type?.kind !== "discriminated") return undefined;
  const kind = ownProperty(json, type.discriminator);
  const variant = typeof kind === "string" ? type.variants.get(kind) : undefined;
  return (variant?.kind === "object" ? variant.properties.get(name) : undefined) ?? type.properties.get(name);
}
