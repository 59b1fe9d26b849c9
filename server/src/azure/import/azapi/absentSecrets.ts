/** Secrets that a resource has and Azure never answers: where its type has a place for them, which has to be filled before it is written anew. */
import type { BodyType, DiscriminatedBody, ObjectBody, Property } from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";
import { isVault } from "./secretTexts";

/** An answer with texts that stand for what it lacks. */
export interface WithAbsentSecrets {
  readonly json: JsonObject;
  /** These texts. */
  readonly texts: ReadonlySet<string>;
  /** The paths of objects that are wholly made up of them, and of words that say of which kind they are. */
  readonly paths: ReadonlySet<string>;
}

/** How deep a type is looked into: secrets of connections and datastores are two or three steps below the top. */
const deepest = 6;

/** Fills objects that hold nothing but one secret, or that the type requires and never gives back. */
export function withAbsentSecrets(json: JsonObject, type: BodyType): WithAbsentSecrets {
  const [texts, paths] = [new Set<string>(), new Set<string>()];
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
      const made = there === null ? secretIn(property, name, chosen?.name, at) : filled(there, property.type, at);
      if (made !== undefined && made !== there) more.push([name, made]);
    }
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
    const made = all.map(([inner, one]): readonly [string, string | undefined] => [
      inner,
      textFor(inner, one, kind, path),
    ]);
    if (!made.every((pair): pair is readonly [string, string] => pair[1] !== undefined)) return undefined;
    const own = made.filter(([inner]) => !isKind(type.properties.get(inner)!));
    if (own.length !== 1) return undefined;
    for (const [, text] of own) texts.add(text);
    paths.add(path.join("."));
    return Object.fromEntries(made);
  }

  function textFor(
    name: string,
    property: Property,
    kind: string | undefined,
    path: readonly string[],
  ): string | undefined {
    if (isKind(property)) return kind !== undefined && textsOf(property.type).includes(kind) ? kind : undefined;
    return property.type.kind === "string" ? `\u0000${[...path, name].join(".")}` : undefined;
  }
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

function textsOf(type: BodyType): readonly string[] {
  return type.kind === "literal" ? [type.text] : type.kind === "union" ? type.texts : [];
}
