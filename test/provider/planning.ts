/** What a described provider plans. */
import { type CtyValue, unknownValue } from "../../server/src/introspection/cty";
import {
  type DescribedAttribute,
  type DescribedBody,
  type DescribedType,
  type Dialect,
  isBlock,
  type PlanRule,
  schemaEntries,
} from "./description";
import { isGiven, type Step } from "./validation";

/** Under this key the SDK keeps timeouts with a plan. Source: helper/schema/resource_timeout.go of hashicorp/terraform-plugin-sdk/v2. */
const timeoutsKey = "e2bfb730-ecaa-11e6-8f88-34363bc7c4c0";

export function plan(
  type: DescribedType,
  prior: CtyValue,
  proposed: CtyValue,
  config: CtyValue,
  dialect: Dialect,
): Planned {
  const broken = (type.planRules ?? []).filter((rule) => !isKept(rule, config));
  const requiresReplace: (readonly Step[])[] = [];
  const planned = plannedBody(type.attributes, prior, proposed, config, [], requiresReplace);
  const isCreated = prior === null || requiresReplace.length > 0;
  // A creation replaces nothing, whatever it sets.
  return {
    planned,
    requiresReplace: prior === null ? [] : requiresReplace,
    privateText: privateOf(type, dialect),
    refusals: [...broken.map(({ says }) => says), ...(isCreated && type.refusesCreation ? [type.refusesCreation] : [])],
  };
}

/** What is not known before an apply is nothing to the code of a plan. */
function isKept({ oneOf, when }: PlanRule, config: CtyValue): boolean {
  const givenTo = (name: string) => (config instanceof Map ? (config.get(name) ?? null) : null);
  const isKnown = (given: CtyValue) => isGiven(given) && given !== unknownValue;
  if (when !== undefined && !isKnown(givenTo(when))) return true;
  return oneOf.some(({ name, value }) => {
    const given = givenTo(name);
    return isKnown(given) && (value === undefined || [given].flat().includes(value));
  });
}

const nothing: ReadonlyMap<string, CtyValue> = new Map();

export interface Planned {
  readonly planned: CtyValue;
  readonly requiresReplace: readonly (readonly Step[])[];
  readonly privateText: string;
  readonly refusals: readonly string[];
}

/** What there was, what Terraform proposes, and what is written. */
interface Change {
  readonly was: CtyValue;
  readonly value: CtyValue;
  readonly given: CtyValue;
  readonly isCreation: boolean;
}

function plannedBody(
  body: DescribedBody,
  prior: CtyValue,
  proposed: CtyValue,
  config: CtyValue,
  path: readonly Step[],
  replacing: (readonly Step[])[],
): CtyValue {
  if (!(proposed instanceof Map)) return proposed;
  const [before, written] = [prior, config].map((one) => (one instanceof Map ? one : nothing));
  return new Map(
    schemaEntries(body).map(([name, attribute]) => {
      const [was, value, given] = [before, proposed, written].map((one) => one?.get(name) ?? null) as [
        CtyValue,
        CtyValue,
        CtyValue,
      ];
      return [
        name,
        plannedNamed(attribute, { was, value, given, isCreation: prior === null }, [...path, name], replacing),
      ];
    }),
  );
}

function plannedNamed(
  attribute: DescribedAttribute,
  change: Change,
  path: readonly Step[],
  replacing: (readonly Step[])[],
): CtyValue {
  const { was, given } = change;
  const { block, type, writeOnly } = attribute;
  if (block && staysAway(attribute, change)) return was;
  if (isBlock(attribute) && attribute.computed && isNone(given) && isNone(was)) return unknownValue;
  const after = writeOnly ? null : plannedScalar(attribute, change);
  if (attribute.forceNew && !isSame(was, after)) replacing.push(path);
  if (!block) return after;
  if (type === "object") return plannedBody(block, was, after, given, path, replacing);
  if (type === "map" && after instanceof Map)
    return plannedEntries(block, { ...change, value: after }, path, replacing);
  if (!Array.isArray(after)) return after;
  const [items, writtenItems] = [was, given].map((one) => (Array.isArray(one) ? one : []));
  return after.map((item, index) => {
    const inside: (readonly Step[])[] = [];
    const planned = plannedBody(
      block,
      items?.[index] ?? null,
      item,
      writtenItems?.[index] ?? null,
      [...path, index],
      inside,
    );
    // Elements of sets have no path: the set replaces.
    replacing.push(...(type === "set" ? inside.slice(0, 1).map(() => path) : inside));
    return planned;
  });
}

/** Whether a block that is written no more is kept: as code that reads what is in it does, where anything is, and all of that is empty. */
function staysAway({ diffSuppressed }: DescribedAttribute, { was, given }: Change): boolean {
  const [stored] = Array.isArray(was) ? was : [];
  if (!diffSuppressed || !isNone(given) || !(stored instanceof Map)) return false;
  const values = [...stored.values()].filter((value) => value !== null && !Array.isArray(value));
  return values.length > 0 && values.every((value) => !value);
}

function isNone(value: CtyValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function plannedEntries(
  block: DescribedBody,
  { was, value, given }: Change,
  path: readonly Step[],
  replacing: (readonly Step[])[],
): CtyValue {
  const [before, after, written] = [was, value, given].map((one) => (one instanceof Map ? one : nothing));
  return new Map(
    [...after!].map(([key, entry]) => [
      key,
      plannedBody(block, before!.get(key) ?? null, entry, written!.get(key) ?? null, [...path, { key }], replacing),
    ]),
  );
}

function plannedScalar(attribute: DescribedAttribute, { was, value, given, isCreation }: Change): CtyValue {
  const { computed, default: otherwise, diffSuppressed, normalized } = attribute;
  if (!isGiven(given) && otherwise !== undefined) return otherwise;
  if (value === null && computed && isCreation) return unknownValue;
  if (typeof value !== "string") return value;
  const stored = normalized ? normal(value) : value;
  return diffSuppressed && typeof was === "string" && was.toLowerCase() === stored.toLowerCase() ? was : stored;
}

/** The form in which locations are stored. */
function normal(text: string): string {
  return text.toLowerCase().replaceAll(" ", "");
}

function isSame(one: CtyValue, other: CtyValue): boolean {
  const plain = (value: CtyValue): unknown => {
    if (value instanceof Map) return [...value].map(([name, of]) => [name, plain(of)]);
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function privateOf({ timeoutMinutes }: DescribedType, dialect: Dialect): string {
  if (!timeoutMinutes || dialect === "framework") return "";
  const nanoseconds = Object.entries(timeoutMinutes).map(([operation, minutes]) => [operation, (minutes ?? 0) * 60e9]);
  return JSON.stringify({ [timeoutsKey]: Object.fromEntries(nanoseconds), schema_version: "1" });
}
