/**
 * What a provider is asked to prove a conversion: azurerm's resource as it is written, which it is to apply, and what azapi's would send. Ids of
 * other resources, which nobody knows, are made up, the same for both.
 */

import type { Scope } from "../../analysis/index";
import type { BodyType, SentBody, SentValue } from "../../catalog/index";
import { isWhollyKnown, objectResult, type Result } from "../../evaluation/index";
import { addressOf, type Block, typeOf } from "../../model/index";
import { normalizeLocation } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { valuesOfBody } from "../import/module/evaluate";
import { plainOf } from "../import/plan/values";
import { isObject, stepsOf } from "../json";
import { bodyTypeOf } from "./azureTypes";
import { madeUpAccount, madeUpId } from "./madeUpId";
import { isBeside } from "./sentPlace";
import { isSameWithout } from "./sharedParts";

/** A resource, as it is to be applied. */
export interface AzapiProof {
  readonly address: string;
  readonly type: string;
  readonly config: Result;
  /** What would be sent; absent where only Terraform knows that. */
  readonly sends?: SentRequest;
}

/** What is sent to make a resource. */
interface SentRequest {
  readonly azureType: string;
  readonly name: string;
  /** Absent where only Terraform knows it. */
  readonly parent?: string;
  readonly body: SentValue;
  /** By the path of a list, the properties by which its elements are told apart; these are `name` elsewhere. */
  readonly unique?: ReadonlyMap<string, readonly string[]>;
}

/** A block before and after. */
interface BeforeAndAfter {
  readonly before: Block;
  readonly beforeScope: Scope;
  readonly after: Block;
  readonly afterScope: Scope;
}

/** What is to be proven of a resource; `formerOf` is the address that an address had before. */
export function azapiProof(
  { before, beforeScope, after, afterScope }: BeforeAndAfter,
  formerOf: (address: string) => string | undefined,
): AzapiProof | undefined {
  const idOf = (address: string) => madeUpId(address, beforeScope);
  const config = valuesOfBody(before, beforeScope, idOf);
  const given = valuesOfBody(after, afterScope, (address) => idOf(formerOf(address) ?? address));
  if (!config || !given) return undefined;
  const common = { address: addressOf(before) ?? "", type: typeOf(before) ?? "", config: objectResult(config) };
  const known = (name: string) => {
    const result = given.get(name);
    return result === undefined ? null : isWhollyKnown(result) ? plainOf(result) : undefined;
  };
  // Of an id that is made up the names need not be those of what it is of.
  const own = valuesOfBody(after, afterScope, madeUpAccount)?.get("parent_id");
  const parent = own && isWhollyKnown(own) ? plainOf(own) : undefined;
  const all = ["type", "name", "location", "tags", "body", "sensitive_body"].map(known);
  const [type, name, location, tags, body, secrets] = all;
  if (all.includes(undefined) || typeof type !== "string" || typeof name !== "string") return common;
  const whole = secrets ? merged(body ?? {}, secrets) : (body ?? {});
  const beside = { ...(location ? { location } : {}), ...(tags ? { tags } : {}) };
  const sends = {
    ...{ azureType: type, name, ...(typeof parent === "string" && { parent }) },
    body: merged(whole, beside),
    unique: uniqueIn(known("list_unique_id_property")),
  };
  return { ...common, sends };
}

function uniqueIn(value: ReturnType<typeof plainOf>): ReadonlyMap<string, readonly string[]> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(entries.map(([path, names]) => [path, String(names).split(/, */)]));
}

/** The path of the property in which azurerm's request and azapi's differ; undefined if they are the same. */
export function sentDifference(
  sends: SentRequest,
  sent: { readonly path: string; readonly body: SentValue },
  { catalog }: Pick<Scope, "catalog">,
): string | undefined {
  const path = sent.path.toLowerCase();
  const isWithin = sends.parent === undefined || path.startsWith(`${sends.parent.toLowerCase().replace(/\/$/, "")}/`);
  if (!isWithin || !path.endsWith(`/${sends.name.toLowerCase()}`)) return "id";
  const type = bodyTypeOf(sends.azureType, { catalog });
  const [own, other] = [sends.body, sent.body].map((body) =>
    comparable(withoutKept(writable(body, type), sends.azureType)),
  );
  return difference(own, other, [], sends.unique);
}

/** A body without the values that come from other resources. */
export function withoutTaken(body: SentValue, known: Pick<SentBody, "taken"> | undefined): SentValue {
  const paths = [...(known?.taken.values() ?? [])].flatMap(({ rows }) => [...rows.keys()]);
  return paths.reduce((rest, path) => without(rest, stepsOf(path)), body);
}

/** A body without what other resources have set of it, by the paths of that (`PutPart`). The last that was put there goes first. */
export function withoutSet(body: SentValue, paths: readonly string[]): SentValue {
  return paths.reduceRight((rest, path) => withoutEmptied(rest, stepsOf(path)), body);
}

/** The same without what has nothing else in it then. */
function withoutEmptied(value: SentValue, [step = "", ...rest]: readonly string[]): SentValue {
  if (Array.isArray(value))
    return value.map((one: SentValue, index) => (String(index) === step ? withoutEmptied(one, rest) : one));
  if (!isObject(value)) return value;
  const name = step.replace(/\[\]$/, "");
  const entries = Object.entries(value).flatMap(([own, one]): [string, SentValue][] => {
    if (own !== name) return [[own, one]];
    if (step !== name) return [[own, Array.isArray(one) ? one.slice(0, -1) : one]];
    const left = rest.length > 0 ? withoutEmptied(one, rest) : {};
    return isObject(left) && Object.keys(left).length === 0 ? [] : [[own, left]];
  });
  return Object.fromEntries(entries);
}

function without(value: SentValue, [name, ...rest]: readonly string[]): SentValue {
  if (!isObject(value) || name === undefined) return value;
  const entries = Object.entries(value).flatMap(([own, one]): [string, SentValue][] => {
    if (own !== name) return [[own, one]];
    return rest.length > 0 ? [[own, without(one, rest)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Without empty lists that say the same as none. */
function withoutKept(body: SentValue, azureType: string): SentValue {
  const properties = isObject(body) ? ownProperty(body, "properties") : undefined;
  if (!isObject(body) || !isObject(properties)) return body;
  const left = Object.entries(properties).filter(([name, value]) => {
    return !(Array.isArray(value) && value.length === 0 && isSameWithout(azureType, name));
  });
  return { ...body, properties: Object.fromEntries(left) };
}

/** Without what azapi's resources say otherwise; regions as Azure tells them apart. */
function comparable(body: SentValue): SentValue {
  if (!isObject(body)) return body;
  const entries = Object.entries(body).flatMap(([name, value]): [string, SentValue][] => {
    if (name === "location") return [[name, normalizeLocation(String(value))]];
    if (name === "tags") return isObject(value) && Object.keys(value).length === 0 ? [] : [[name, value]];
    return isBeside(name) ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** A body without read-only properties. */
export function writable(value: SentValue, type: BodyType | undefined): SentValue {
  if (Array.isArray(value)) {
    const element = type?.kind === "array" ? type.element : undefined;
    return value.map((one: SentValue) => writable(one, element));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, one]): [string, SentValue][] => {
    const property = propertyOf(name, value, type);
    return property?.isReadOnly || one === null ? [] : [[name, writable(one, property?.type)]];
  });
  return Object.fromEntries(entries);
}

function propertyOf(name: string, value: { readonly [name: string]: SentValue }, type: BodyType | undefined) {
  if (type?.kind === "object")
    return type.properties.get(name) ?? (type.additional && { type: type.additional, isReadOnly: false });
  if (type?.kind !== "discriminated") return undefined;
  const variant = type.variants.get(String(ownProperty(value, type.discriminator)));
  return type.properties.get(name) ?? (variant?.kind === "object" ? variant.properties.get(name) : undefined);
}

function difference(
  one: SentValue | undefined,
  other: SentValue | undefined,
  path: readonly string[],
  unique: SentRequest["unique"],
): string | undefined {
  if (isObject(one) && isObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(ownProperty(one, name), ownProperty(other, name), [...path, name], unique);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    const pairs =
      byName(one, other, unique?.get(path.join(".")) ?? ["name"]) ??
      one.map((item: SentValue, index) => [item, other[index]] as const);
    for (const [item, otherItem] of pairs) {
      const found = difference(item, otherItem, path, unique);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return one === other || (isEmptyList(one) && isEmptyList(other)) ? undefined : path.join(".") || "body";
}

/** Elements that have names, which tell them apart for azapi, wherever they are. */
function byName(
  one: readonly SentValue[],
  other: readonly SentValue[],
  names: readonly string[],
): readonly (readonly [SentValue, SentValue | undefined])[] | undefined {
  const nameOf = (item: SentValue) => nameIn(item, names);
  const named = new Map(other.map((item) => [nameOf(item), item]));
  const isNamed =
    !named.has(undefined) && named.size === other.length && one.every((item) => nameOf(item) !== undefined);
  return isNamed ? one.map((item) => [item, named.get(nameOf(item))] as const) : undefined;
}

/** Undefined where it has none of the texts. */
function nameIn(item: SentValue, names: readonly string[]): string | undefined {
  const texts = names.map((name) => (isObject(item) ? ownProperty(item, name) : undefined));
  const given = texts.map((text) => (typeof text === "string" ? text : ""));
  return given.some((text) => text !== "") ? given.join("_") : undefined;
}

function isEmptyList(value: SentValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function merged(one: SentValue, other: SentValue): SentValue {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.map((item: SentValue, index) => merged(item, other[index]));
  if (!isObject(one) || !isObject(other)) return other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [first, second] = [ownProperty(one, name), ownProperty(other, name)];
      return [name, first !== undefined && second !== undefined ? merged(first, second) : (first ?? second ?? null)];
    }),
  );
}
