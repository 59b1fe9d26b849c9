/** Secrets that a resource has and Azure never answers: where its type has a place for them, which has to be filled before it is written anew. */

import type { BodyType, DiscriminatedBody, ObjectBody, Property } from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { textsOf } from "../../resources/azapiResource";
import { isPlain, isVault } from "./secretTexts";

/** An answer with texts in the places of what it lacks. */
interface WithAbsentSecrets {
  readonly json: JsonObject;
  /** These texts, and the secret that each is there for. */
  readonly texts: ReadonlyMap<string, AbsentSecret>;
  /** The paths of objects that are wholly made up of them, and of words that say of which kind they are. */
  readonly paths: ReadonlySet<string>;
}

/** A secret that an answer lacks. */
interface AbsentSecret {
  readonly name: string;
  /** Terraform's type of it: a map where only its owner knows the names. */
  readonly type: "string" | "map(string)";
}

/** How deep a type is looked into: secrets of connections and datastores are two or three steps below the top. */
const deepest = 6;

/**
 * Fills objects that have only one secret, or that the type requires and never returns, and names in maps of secrets
 * without a value.
 */
export function withAbsentSecrets(json: JsonObject, type: BodyType): WithAbsentSecrets {
  const [texts, paths] = [new Map<string, AbsentSecret>(), new Set<string>()];
  return { json: filled(json, type, []) as JsonObject, texts, paths };

  function filled(value: Json, of: BodyType, path: readonly string[]): Json {
    if (!isObject(value) || path.length > deepest) return value;
    const chosen = of.kind === "discriminated" ? variantOf(value, of) : undefined;
    const properties =
      of.kind === "discriminated" ? chosen?.type.properties : of.kind === "object" ? of.properties : undefined;
    const more: [string, Json][] = [];
    for (const [name, property] of properties ?? []) {
      const at = [...path, name];
      const there = ownProperty(value, name) ?? null;
      if (property.isReadOnly) continue;
      const made = isNothing(there, name) ? secretIn(property, name, chosen?.name, at) : undefined;
      const whole = made ?? filled(there, property.type, at);
      if (whole !== there) more.push([name, whole]);
    }
    if (isMap(of) && path.some(isVault))
      for (const [name, inner] of Object.entries(value))
        if (inner === null) more.push([name, secretText("string", [...path, name])]);
    return more.length > 0 ? Object.fromEntries([...Object.entries(value), ...more]) : value;
  }

  /** What is in the place of an object of secrets; undefined where it is none, or what belongs into it is not sure. */
  function secretIn(
    property: Property,
    name: string,
    kind: string | undefined,
    path: readonly string[],
  ): Json | undefined {
    const { type, isRequired, isWriteOnly } = property;
    if (type.kind !== "object" || !isVault(name)) return undefined;
    const all = [...type.properties].filter(([, { isReadOnly }]) => !isReadOnly);
    if (isRequired ? !isWriteOnly : all.length !== 1) return undefined;
    const own = all.filter(([, one]) => !isKind(one));
    const [first] = own;
    if (!first || own.length > 1) return undefined;
    const [secret, { type: of }] = first;
    if (of.kind !== "string" && !isMap(of)) return undefined;
    const isDecided = all.every(([, one]) => !isKind(one) || (kind !== undefined && textsOf(one.type).includes(kind)));
    if (!isDecided) return undefined;
    const text = secretText(isMap(of) ? "map(string)" : "string", [...path, secret]);
    paths.add(path.join("."));
    return Object.fromEntries(all.map(([inner]) => [inner, inner === secret ? text : kind!]));
  }

  function secretText(type: AbsentSecret["type"], path: readonly string[]): string {
    const text = `\u0000${path.join(".")}`;
    texts.set(text, { name: path.at(-1) ?? "", type });
    return text;
  }
}

/** Names of secrets among an answer's properties that Azure does not return although they may exist. */
export function keptBack(json: JsonObject, type: BodyType): readonly string[] {
  const properties = ownProperty(json, "properties");
  if (!isObject(properties)) return [];
  const own = type.kind === "object" ? type.properties.get("properties")?.type : undefined;
  const known =
    own?.kind === "discriminated" ? variantOf(properties, own)?.type : own?.kind === "object" ? own : undefined;
  const names = new Set([...Object.keys(properties), ...(known?.properties.keys() ?? [])]);
  return [...names].filter(isVault).flatMap((name): readonly string[] => {
    const value = ownProperty(properties, name);
    if (value === null) return [name];
    if (isNothing(value ?? null, name)) return mayHoldSecrets(known?.properties.get(name)) ? [name] : [];
    const lacking = Object.entries(value as JsonObject).filter(([inner, one]) => one === null && !isPlain(inner));
    return lacking.map(([inner]) => `${name}.${inner}`);
  });
}

function mayHoldSecrets(property: Property | undefined): boolean {
  if (property?.type.kind !== "object" || property.isReadOnly) return false;
  return [...property.type.properties].some(([name, { isReadOnly }]) => !isReadOnly && !isPlain(name));
}

/** Whether nothing is said where there is a place for secrets. */
function isNothing(value: Json, name: string): boolean {
  return value === null || (isVault(name) && isObject(value) && Object.values(value).every((one) => one === null));
}

/** Whether it takes texts under names that only its owner knows. */
function isMap(type: BodyType): boolean {
  return type.kind === "object" && type.properties.size === 0 && type.additional?.kind === "string";
}

/** The variant that an answer is of, with what all have, and what its discriminator says. */
function variantOf(value: JsonObject, { discriminator, properties, variants }: DiscriminatedBody) {
  const name = ownProperty(value, discriminator);
  const own = typeof name === "string" ? variants.get(name) : undefined;
  if (typeof name !== "string" || own?.kind !== "object") return undefined;
  const type: Pick<ObjectBody, "properties"> = { properties: new Map([...properties, ...own.properties]) };
  return { name, type };
}

/** Whether it says of which kind something is. */
function isKind({ type }: Property): boolean {
  return textsOf(type).length > 0;
}
