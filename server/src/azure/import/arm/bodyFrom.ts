/**
 * JSON about a resource as the value of a `body`: what its type in an API version takes, in the spelling that it has there. What only
 * Azure sets is left out without a word, what the type does not have with one.
 */

import { skeletonOf } from "../../../analysis/index";
import {
  type BodyType,
  bodyAttribute,
  type DiscriminatedBody,
  type Properties,
  type Property,
} from "../../../catalog/index";
import { type Commented, type NewItem, type NewValue, newLiteral } from "../../../model/index";
import { sameButCase } from "../../../wording/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { placeholderText, takes } from "./placeholderText";

/** What the conversion of a body needs besides its JSON. */
export interface BodySource {
  /** What a text means where it is more than that. */
  text(text: string): (NewValue & Commented) | undefined;
  /** Paths that are left out, since something in our own rules refuses them. */
  readonly refused: ReadonlySet<string>;
  /** Takes the path of what is left out. */
  leave(path: string): void;
  /**
   * Of an answer that is compared with the code, which has only what it says, as it says it: takes the path of what has to be there and is not.
   * Without it, the code gets a place for that, and the spellings of the type.
   */
  absent?(path: string): void;
}

/** How deep JSON is looked into. */
const deepest = 100;

/** A value of a type; undefined where nothing of it is to be written. */
export function bodyFrom(json: Json, type: BodyType, source: BodySource): (NewValue & Commented) | undefined {
  return valueFrom(json, type, [], source);
}

function valueFrom(
  json: Json,
  type: BodyType,
  path: readonly string[],
  source: BodySource,
): (NewValue & Commented) | undefined {
  if (json === null || path.length > deepest) return undefined;
  const meant = typeof json === "string" ? source.text(json) : undefined;
  if (meant && meant.kind !== "text") return meant;
  const about = meant?.comments ? { comments: meant.comments } : {};
  // What nobody knows has at least the form that the type wants.
  if (meant?.comments) return unknownText(meant.text, type, about);
  const plain = meant?.kind === "text" ? meant.text : json;

  switch (type.kind) {
    case "any":
      return typeof plain === "string" ? { kind: "text", text: plain, ...about } : plainValue(plain, path, source);
    case "boolean": {
      const bool = /^true$/i.test(String(plain)) ? true : /^false$/i.test(String(plain)) ? false : undefined;
      return bool === undefined ? left(path, source) : { kind: "bool", bool };
    }
    case "integer": {
      const number = typeof plain === "string" && /^-?\d{1,15}$/.test(plain) ? Number(plain) : plain;
      return typeof number === "number" ? { kind: "number", number } : left(path, source);
    }
    case "literal":
      return textFrom(plain, [type.text], path, source, about);
    case "string":
      return textFrom(plain, [], path, source, about);
    case "union": {
      const [only] = type.types;
      if (type.texts.length === 0 && only) return valueFrom(json, only, path, source);
      return textFrom(plain, type.texts, path, source, about);
    }
    case "array": {
      if (!Array.isArray(json)) return left(path, source);
      const items = json.flatMap(
        (item: Json, index) => valueFrom(item, type.element, [...path, String(index)], source) ?? [],
      );
      return { kind: "list", items };
    }
    case "object":
      return isObject(json) ? objectFrom(json, type.properties, type.additional, path, source) : left(path, source);
    case "discriminated":
      return isObject(json) ? variantFrom(json, type, path, source) : left(path, source);
  }
}

function left(path: readonly string[], source: BodySource): undefined {
  source.leave(path.join("."));
  return undefined;
}

function unknownText(text: string, type: BodyType, about: Commented): NewValue & Commented {
  return { ...(takes(type, text) ? ({ kind: "text", text } as const) : placeholder(type)), ...about };
}

/** What is in the place of a value of a type. */
function placeholder(type: BodyType): NewValue {
  const { value } = skeletonOf("", bodyAttribute(type));
  const isText = value.kind === "hole" && value.of === "string" && value.placeholder === "";
  return isText ? { kind: "text", text: placeholderText(type) } : value;
}

/** A text in the spelling that the type has for it. */
function textFrom(
  json: Json,
  known: readonly string[],
  path: readonly string[],
  source: BodySource,
  about: Commented,
): (NewValue & Commented) | undefined {
  if (typeof json === "object") return left(path, source);
  const text = String(json);
  const spelled = known.includes(text) || source.absent ? text : sameButCase(text, known);
  return { kind: "text", text: spelled ?? text, ...about };
}

function variantFrom(json: JsonObject, type: DiscriminatedBody, path: readonly string[], source: BodySource): NewValue {
  const { discriminator, properties, variants } = type;
  const given = Object.entries(json).find(([name]) => isSame(name, discriminator))?.[1];
  const chosen = [...variants.keys()].find((text) => typeof given === "string" && isSame(text, given));
  const variant = chosen === undefined ? undefined : variants.get(chosen);
  if (variant?.kind !== "object") return objectFrom(json, properties, undefined, path, source);
  return objectFrom(json, new Map([...properties, ...variant.properties]), variant.additional, path, source);
}

/** An object with all that its properties have values for, and places for those that it has to have. */
function objectFrom(
  json: JsonObject,
  properties: Properties,
  additional: BodyType | undefined,
  path: readonly string[],
  source: BodySource,
): NewValue {
  const items = new Map<string, NewItem>();
  for (const [given, value] of Object.entries(json)) {
    const name = properties.has(given) ? given : ([...properties.keys()].find((one) => isSame(one, given)) ?? given);
    const property = properties.get(name);
    const at = [...path, name];
    if (property?.isReadOnly || items.has(name)) continue;
    const type = property?.type ?? additional;
    if (value === null) continue;
    if (!type || source.refused.has(at.join("."))) source.leave(at.join("."));
    else addTo(items, name, valueFrom(value, type, at, source), property);
  }
  for (const [name, property] of properties)
    if (property.isRequired && !property.isReadOnly && !items.has(name) && !isSetElsewhere(name, path)) {
      if (source.absent) source.absent([...path, name].join("."));
      else items.set(name, missing(name, property));
    }
  return { kind: "map", items: [...items.values()] };
}

/** An object of which nothing is left says nothing, unless it has to be there. */
function addTo(
  items: Map<string, NewItem>,
  key: string,
  value: (NewValue & Commented) | undefined,
  property?: Property,
): void {
  if (!value || (value.kind === "map" && value.items.length === 0 && property && !property.isRequired)) return;
  const { comments } = value;
  items.set(key, { key, value, ...(comments && { comments }) });
}

/** What a resource is called is an argument of its own. */
function isSetElsewhere(name: string, path: readonly string[]): boolean {
  return path.length === 0 && (name === "name" || name === "location" || name === "tags" || name === "identity");
}

function missing(key: string, { type }: Property): NewItem {
  const comments = [`TODO: set ${key}: it is required, and what was pasted does not say it.`];
  return { key, value: placeholder(type), comments };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** JSON with an unknown structure. */
export function plainValue(
  json: Json,
  path: readonly string[],
  source: Pick<BodySource, "text">,
): NewValue & Commented {
  if (path.length > deepest) return { kind: "null" };
  if (typeof json === "string") return source.text(json) ?? newLiteral(json);
  if (typeof json === "number" || typeof json === "boolean") return newLiteral(json);
  if (json === null) return { kind: "null" };
  if (Array.isArray(json))
    return { kind: "list", items: json.map((item: Json) => plainValue(item, [...path, "0"], source)) };
  const items = Object.entries(json).map(([key, inner]): NewItem => {
    const value = plainValue(inner, [...path, key], source);
    return { key, value, ...(value.comments && { comments: value.comments }) };
  });
  return { kind: "map", items };
}
