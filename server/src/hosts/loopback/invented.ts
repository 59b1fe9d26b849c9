/**
 * What a service adds to what it is sent: values that only Azure sets, as far as the types of its API say that there are any. They are made
 * up, so that a provider finds what it takes for granted; `isInvented` knows each text again, since none is ever shown.
 */
import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject } from "../../azure/index";
import type { BodyType, Property, ResourceTypes } from "../../catalog/index";
import { typeOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { cloudAt } from "../provider/fakeCloud";
import { nobodysDomain } from "../provider/selfSigned";
import { setIn } from "./json";

/** Makes up values, and recognizes them later. */
export interface Inventor {
  /** Adds what only Azure sets to a body of a type, as it is about the resource at an id. */
  complete(body: JsonObject, type: BodyType, id: string): void;
  /** Adds each property of a name, wherever the type has it; where it `isAlone` an object with something in it. */
  addNamed(body: JsonObject, type: BodyType, id: string, name: string, isAlone: boolean): void;
  /**
   * Adds whatever a type has: lists first, then values, then objects, by `extent` from 1 to 3. Of values only texts are known again: others are
   * only added where `isAlone`, so that nothing of it is ever shown.
   */
  addAll(body: JsonObject, type: BodyType, id: string, extent: number, isAlone: boolean): void;
  /** A text that nobody else has, for something at an id. */
  secret(id: string, name: string): string;
  isInvented(text: string): boolean;
}

const { suffixes } = cloudAt("");
/** Objects are followed so far; types may hold themselves. */
const deepest = 5;
/** What every resource has, and nobody makes up. */
const own: ReadonlySet<string> = new Set(["id", "name", "type", "apiVersion", "systemData", "identity"]);
/** Words for something that is as it should be, of which the first that a property takes is taken. */
const good = ["Succeeded", "Running", "Ready", "Online", "Active", "Enabled", "Available", "Approved", "Connected", "Provisioned", "Completed", "Created"]; // biome-ignore format: one list

/** Creates an inventor that has made up nothing yet. */
export function createInventor(types: ResourceTypes | undefined): Inventor {
  return new NotingInventor(types);
}

function isNamedFreely(type: BodyType): boolean {
  return type.kind === "object" && type.properties.get("name")?.type.kind === "string";
}

function isOfWords({ kind }: BodyType): boolean {
  return kind === "union" || kind === "literal";
}

/** Notes the texts that it makes up. */
class NotingInventor implements Inventor {
  private readonly made = new Set<string>();

  constructor(private readonly types: ResourceTypes | undefined) {}

  secret(id: string, name: string): string {
    return this.note(Buffer.from(`loopback ${uuidOf(`${id} ${name}`)}`).toString("base64"));
  }

  isInvented(text: string): boolean {
    return this.made.has(text);
  }

  private note(text: string): string {
    this.made.add(text);
    return text;
  }

  complete(body: JsonObject, type: BodyType, id: string, depth = 0): void {
    eachProperty(body, type, depth, (name, property) => {
      // Some APIs do not say that nobody else sets it.
      const isAzures = property.isReadOnly || name === "provisioningState";
      if (isAzures && !own.has(name) && !Object.hasOwn(body, name)) this.set(body, name, property.type, id);
    });
    eachObject(body, type, depth, (inner, of) => this.complete(inner, of, id, depth + 1));
    for (const [name, { type: of }] of depth < 2 ? propertiesOf(type, body) : [])
      if (of.kind === "array") giveIds(ownProperty(body, name), of.element, `${id}/${name}`);
  }

  addNamed(body: JsonObject, type: BodyType, id: string, wanted: string, isAlone: boolean, depth = 0): void {
    eachProperty(body, type, depth, (name, property) => {
      if (name.toLowerCase() !== wanted.toLowerCase() || Object.hasOwn(body, name)) return;
      this.set(body, name, property.type, id);
      if (!Object.hasOwn(body, name))
        setIn(body, name, emptyOf(property.type) ?? this.note(`loopback-${name.toLowerCase()}`));
      // What is missed has something in it.
      const inner = isAlone ? ownProperty(body, name) : undefined;
      if (!isObject(inner)) return;
      this.addAll(inner, property.type, id, 2, true);
      const called = propertiesOf(property.type, inner).find(([one]) => one === "name")?.[1];
      if (called && !Object.hasOwn(inner, "name")) {
        this.set(inner, "name", called.type, id);
        if (!Object.hasOwn(inner, "name")) setIn(inner, "name", this.note("loopback-name"));
      }
    });
    eachObject(body, type, depth, (inner, of) => this.addNamed(inner, of, id, wanted, isAlone, depth + 1));
  }

  addAll(body: JsonObject, type: BodyType, id: string, extent: number, isAlone: boolean, depth = 0): void {
    eachProperty(body, type, depth, (name, property) => {
      const { kind } = property.type;
      // A name further in may be one of some words, as that of a SKU is.
      if ((own.has(name) && (depth === 0 || !isOfWords(property.type))) || Object.hasOwn(body, name)) return;
      if (kind === "array") setIn(body, name, []);
      else if (kind === "object" || kind === "discriminated") {
        // What something is sold as decides what else goes: a usual word does for the most.
        if (extent > 2)
          setIn(body, name, name === "sku" && isNamedFreely(property.type) ? { name: this.note("S1") } : {});
      } else if (extent > 1 && (isAlone || kind === "string")) {
        this.set(body, name, property.type, id);
        const word = isAlone && kind === "string" && !Object.hasOwn(body, name) ? this.wordFor(name, id) : undefined;
        if (word !== undefined) setIn(body, name, this.note(word));
      }
    });
    if (depth < 2) eachObject(body, type, depth, (inner, of) => this.addAll(inner, of, id, extent, isAlone, depth + 1));
  }

  /** A word; of what is called an id, that of something of such a type in the same namespace, if there is one. */
  private wordFor(name: string, id: string): string | undefined {
    const word = name.toLowerCase();
    if (!word.endsWith("id")) return `loopback-${word}`;
    const namespace = typeOfId(id)?.split("/")[0]?.toLowerCase() ?? "";
    const meant = [word.slice(0, -2), `${word.slice(0, -2)}s`].map((one) => `${namespace}/${one}`);
    const type = this.types?.names.find((one) => meant.includes(one.toLowerCase()));
    return type && `${id.split("/").slice(0, 5).join("/")}/providers/${type}/loopback`;
  }

  private set(body: JsonObject, name: string, type: BodyType, id: string): void {
    const value = this.valueFor(type, name, id, 0);
    if (value !== undefined) setIn(body, name, value);
  }

  private valueFor(type: BodyType, name: string, id: string, depth: number, within = ""): Json | undefined {
    switch (type.kind) {
      case "string":
        return this.textFor(name, id, within);
      case "literal":
        return type.text;
      case "union":
        return good.map((word) => type.texts.find((text) => sameWord(text, word))).find(Boolean) ?? type.texts[0];
      case "integer":
        return type.min ?? 1;
      case "boolean":
        return false;
      case "object":
      case "discriminated": {
        if (depth >= deepest) return undefined;
        const entries = [...type.properties].flatMap(([inner, property]) => {
          const value = this.valueFor(property.type, inner, id, depth + 1, name);
          return value === undefined ? [] : [[inner, value] as const];
        });
        return entries.length > 0 ? Object.fromEntries(entries) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** By what properties are called in Azure's API everywhere. */
  private textFor(name: string, id: string, within: string): string | undefined {
    const word = name.toLowerCase();
    const label = id.slice(id.lastIndexOf("/") + 1).toLowerCase();
    // It is no secret: what has an id says in what it is.
    if (word === "scope") return id.slice(0, Math.max(0, id.toLowerCase().lastIndexOf("/providers/"))) || "/";
    if (/endpoints$/i.test(within)) return this.note(`https://${label}.${word}.${suffixes.storage}/`);
    if (/enabled$/.test(word)) return "true";
    if (/provisioningstate|^(?:state|status)$/.test(word)) return "Succeeded";
    if (/name$|type$|message|error|reason|etag|^kind$|location|ipaddress/.test(word)) return undefined;
    if (/^vaulturi$/.test(word)) return this.note(`https://${label}.vault.${nobodysDomain}/`);
    if (/ur[il]|endpoint/.test(word)) return this.note(`https://${label}.${nobodysDomain}/`);
    if (/fqdn|hostname|domain/.test(word)) return this.note(`${label}.${nobodysDomain}`);
    if (/(?:time|date|at|timestamp|timeutc|dateutc)$/.test(word)) return this.note("2001-01-01T01:01:01Z");
    if (/guid$|uuid$|(?:tenant|unique|app|client|object|principal|customer|vm|immutable)id$/.test(word))
      return this.note(uuidOf(`${id} ${word}`));
    return /id$/.test(word) ? undefined : this.note(`loopback-${word}`);
  }
}

/** What is a resource within another has its id: a subnet in the answer about its network. */
function giveIds(items: Json | undefined, type: BodyType, within: string): void {
  if (!Array.isArray(items)) return;
  for (const item of items) {
    if (!isObject(item) || typeof item.name !== "string" || Object.hasOwn(item, "id")) continue;
    if (propertiesOf(type, item).some(([name]) => name === "id")) setIn(item, "id", `${within}/${item.name}`);
  }
}

/** A UUID that is always the same for a text. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function emptyOf({ kind }: BodyType): Json | undefined {
  if (kind === "array") return [];
  if (kind === "object" || kind === "discriminated") return {};
  return kind === "integer" ? 0 : kind === "boolean" ? false : undefined;
}

/** What a body of a type may have, by what it says of its kind. */
export function propertiesOf(type: BodyType, body: JsonObject): readonly (readonly [string, Property])[] {
  if (type.kind === "object") return [...type.properties];
  if (type.kind !== "discriminated") return [];
  const kind = ownProperty(body, type.discriminator);
  const [, variant] = [...type.variants].find(([text]) => typeof kind === "string" && sameWord(text, kind)) ?? [];
  return [...type.properties, ...(variant ? propertiesOf(variant, body) : [])];
}

function eachProperty(
  body: JsonObject,
  type: BodyType,
  depth: number,
  visit: (name: string, property: Property) => void,
): void {
  if (depth <= deepest) for (const [name, property] of propertiesOf(type, body)) visit(name, property);
}

function eachObject(
  body: JsonObject,
  type: BodyType,
  depth: number,
  visit: (inner: JsonObject, type: BodyType) => void,
): void {
  if (depth >= deepest) return;
  for (const [name, { type: of }] of propertiesOf(type, body)) {
    const value = ownProperty(body, name);
    if (isObject(value)) visit(value, of);
    if (Array.isArray(value) && of.kind === "array")
      for (const item of value) if (isObject(item)) visit(item, of.element);
  }
}
