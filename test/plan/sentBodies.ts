// Bodies of requests: what azurerm has sent, what a resource of azapi's would send, and how they differ.
import { environmentOf } from "../../server/src/analysis/index";
import type { BodyType, SentValue } from "../../server/src/catalog/index";
import { evaluate, type Result } from "../../server/src/evaluation/index";
import { addressOf, bodyItemOf } from "../../server/src/model/index";
import { createStore } from "../../server/src/workspace/index";
import { catalog, uriOf } from "../harness/service";
import type { Config } from "./writtenConfig";

/** What a converted resource would send, as far as it is known. */
export function bodyIn(text: string, address: string): { readonly body: SentValue; readonly hasSecrets: boolean } {
  const store = createStore(catalog);
  store.open(uriOf("main.tf"), text);
  const block = store.read(uriOf("main.tf"))!.blocks.find((one) => addressOf(one) === address)!;
  const given = (name: string) => {
    const value = bodyItemOf(block.body, name)?.value;
    return value ? jsonOf(evaluate(value, environmentOf(store.scopeOf(uriOf("main.tf")), block)).result) : undefined;
  };
  const [body, secrets] = [given("body") ?? {}, given("sensitive_body")];
  return { body: secrets === undefined ? body : merged(body, secrets), hasSecrets: secrets !== undefined };
}

function jsonOf(result: Result): SentValue {
  if (result.state !== "known") return result.state === "null" ? null : "(unknown)";
  const { value } = result;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((one: Result) => jsonOf(one));
  return Object.fromEntries([...(value as ReadonlyMap<string, Result>)].map(([name, one]) => [name, jsonOf(one)]));
}

function merged(one: SentValue, other: SentValue): SentValue {
  if (!isObject(one) || !isObject(other)) return other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      name in one && name in other ? merged(one[name]!, other[name]!) : (one[name] ?? other[name]!),
    ]),
  );
}

function isObject(value: SentValue | undefined): value is { readonly [name: string]: SentValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What azurerm has sent, without what only Azure sets and what azapi has arguments of its own for. */
export function sentOf(type: string, body: object | undefined): SentValue {
  const [name = "", version = ""] = catalog.provider("azurerm")!.sentBody(type)!.azureType.split("@");
  const of = catalog.resourceTypes!.find(name)?.at(version)?.type;
  const {
    id: _id,
    name: _name,
    type: _type,
    location: _location,
    tags: _tags,
    identity: _identity,
    ...rest
  } = (body ?? {}) as Config;
  return writable(rest, of);
}

function writable(value: SentValue, type: BodyType | undefined): SentValue {
  if (Array.isArray(value))
    return value.map((one: SentValue) => writable(one, type?.kind === "array" ? type.element : undefined));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const property = propertyOf(name, value, type);
      return property?.isReadOnly || one === null ? [] : [[name, writable(one, property?.type)]];
    }),
  );
}

function propertyOf(name: string, value: Config, type: BodyType | undefined) {
  if (type?.kind === "object") return type.properties.get(name);
  if (type?.kind !== "discriminated") return undefined;
  const variant = type.variants.get(String(value[type.discriminator]));
  return type.properties.get(name) ?? (variant?.kind === "object" ? variant.properties.get(name) : undefined);
}

/** The first difference of two bodies. */
export function bodyDifference(
  one: SentValue | undefined,
  other: SentValue | undefined,
  path = "body",
): string | undefined {
  if (isObject(one) && isObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = bodyDifference(one[name], other[name], `${path}.${name}`);
      if (found) return found;
    }
    return undefined;
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    const found = one.map((item: SentValue, index) => bodyDifference(item, other[index], `${path}[${index}]`));
    return found.find((difference) => difference !== undefined);
  }
  return JSON.stringify(one) === JSON.stringify(other)
    ? undefined
    : `${path} is ${JSON.stringify(one)} and not ${JSON.stringify(other)}`;
}
