/**
 * The schema of a body for a version that has no snapshot of its own. Between two snapshots (`intersect`), everything that either
 * has is offered, and only what both say is claimed: a fact that changed somewhere in between is never reported on the wrong side
 * of the change. Elsewhere (`relax`), nothing is claimed. A table says for each fact what becomes of it.
 */
import { type Attribute, type BodySchema, dependentBody, isSettable, isSingleBlock } from "../schema";
import { compareVersions } from "../version/compareVersions";

/** What two snapshots of a body say together. `above` is the later one, and `version` lies between them. */
export function intersect(below: BodySchema, above: BodySchema, version: string): BodySchema {
  const body = new Map<string, Attribute>();
  for (const [name, later] of above) {
    const earlier = below.get(name);
    body.set(name, earlier ? intersectAttribute(earlier, later, version) : relaxAttribute(later));
  }
  for (const [name, earlier] of below) if (!above.has(name)) body.set(name, relaxAttribute(earlier));
  return body;
}

/** The same schema with names and types only, without claims. */
export function relax(body: BodySchema): BodySchema {
  return new Map([...body].map(([name, attribute]) => [name, relaxAttribute(attribute)]));
}

/** What becomes of one fact. Where a function returns undefined, the result does not have it. */
interface Fact<K extends keyof Attribute> {
  /** For a version between two snapshots, given the argument in each of them. */
  readonly between: (name: K, below: Attribute, above: Attribute, version: string) => Attribute[K] | undefined;
  /** For a version of which only a snapshot of another version is known. */
  readonly relaxed: (name: K, attribute: Attribute) => Attribute[K] | undefined;
  /** Whether exact histories record it. */
  readonly inHistory: boolean;
  /** Whether it is part of the structure, which is known of more releases than what values are accepted. */
  readonly inStructure?: true;
}

/** Has a row for every fact: without one, it does not compile. */
const facts: { readonly [K in keyof Required<Attribute>]: Fact<K> } = {
  type: { between: later, relaxed: kept, inHistory: false, inStructure: true },
  required: { between: both, relaxed: dropped, inHistory: true, inStructure: true },
  optional: {
    between: (_, below, above) => flag(!(below.required && above.required) && (isSettable(below) || isSettable(above))),
    relaxed: (_, attribute) => flag(isSettable(attribute)),
    inHistory: true,
    inStructure: true,
  },
  computed: { between: either, relaxed: kept, inHistory: true, inStructure: true },
  forceNew: { between: both, relaxed: dropped, inHistory: true },
  sensitive: { between: either, relaxed: kept, inHistory: true },
  writeOnly: { between: both, relaxed: kept, inHistory: false, inStructure: true },
  default: { between: equal, relaxed: dropped, inHistory: true },
  defaultFromEnvironment: { between: either, relaxed: kept, inHistory: false },
  minItems: { between: limit(Math.min), relaxed: dropped, inHistory: false },
  // Kept, since it decides whether the block is an object or a list where a language has no blocks.
  maxItems: { between: limit(Math.max), relaxed: kept, inHistory: false, inStructure: true },
  configMode: { between: equal, relaxed: kept, inHistory: false, inStructure: true },
  bindsAs: { between: equal, relaxed: kept, inHistory: false },
  block: {
    between: (_, below, above, version) => below.block && above.block && intersect(below.block, above.block, version),
    relaxed: (_, { block }) => block && relax(block),
    inHistory: false,
  },
  dependentBody: {
    between(_, { dependentBody: earlier }, { dependentBody: later }, version) {
      if (!earlier || !later || !isSame(earlier.on, later.on)) return undefined;
      return dependentBody(later.on, (value) => {
        const [below, above] = [earlier.attributeFor(value), later.attributeFor(value)];
        if (below && above) return intersectAttribute(below, above, version);
        return below || above ? relaxAttribute((above ?? below)!) : undefined;
      });
    },
    relaxed(_, { dependentBody: known }) {
      return (
        known &&
        dependentBody(known.on, (value) => {
          const attribute = known.attributeFor(value);
          return attribute && relaxAttribute(attribute);
        })
      );
    },
    inHistory: false,
  },
  declared: { between: dropped, relaxed: dropped, inHistory: false },
  elem: {
    between: (_, below, above, version) =>
      below.elem && above.elem && intersectAttribute(below.elem, above.elem, version),
    relaxed: (_, { elem }) => elem && relaxAttribute(elem),
    inHistory: false,
  },
  idOfResource: { between: equal, relaxed: kept, inHistory: false },
  onlyWith: { between: equal, relaxed: kept, inHistory: false },
  isForeign: { between: equal, relaxed: kept, inHistory: false },
  conflictsWith: { between: common, relaxed: dropped, inHistory: true },
  exactlyOneOf: { between: equal, relaxed: dropped, inHistory: true },
  atLeastOneOf: { between: equal, relaxed: dropped, inHistory: true },
  requiredWith: { between: common, relaxed: dropped, inHistory: true },
  // A value in neither list is wrong before and after the change. Where one side accepts any value, no value is wrong.
  values: { between: union, relaxed: kept, inHistory: false },
  ignoreCase: {
    between: (_, below, above) => flag((below.values || above.values) && (below.ignoreCase || above.ignoreCase)),
    relaxed: (_, { values }) => flag(values),
    inHistory: false,
  },
  valuesOpen: {
    between: (_, below, above) =>
      flag(
        below.values || above.values
          ? below.valuesOpen || above.valuesOpen || !hasSameRanges(below, above)
          : below.valuesOpen || above.valuesOpen,
      ),
    relaxed: (_, { values }) => flag(values),
    inHistory: false,
  },
  ranges: {
    between: (_, below, above) => (hasSameRanges(below, above) ? above.ranges : undefined),
    relaxed: dropped,
    inHistory: false,
  },
  divisibleBy: { between: equal, relaxed: dropped, inHistory: false },
  length: { between: equal, relaxed: dropped, inHistory: false },
  pattern: { between: common, relaxed: dropped, inHistory: false },
  notPattern: { between: common, relaxed: dropped, inHistory: false },
  format: { between: equal, relaxed: kept, inHistory: false },
  // How an id is read its format says.
  id: {
    between: (name, below, above) => (below.format === above.format ? equal(name, below, above) : undefined),
    relaxed: dropped,
    inHistory: false,
  },
  idOf: { between: union, relaxed: kept, inHistory: false },
  validator: { between: equal, relaxed: dropped, inHistory: false },
  accepts: { between: equal, relaxed: dropped, inHistory: false },
  rejects: { between: equal, relaxed: dropped, inHistory: false },
  // It is about releases after the newest snapshot, and so never about a version between two.
  later: { between: dropped, relaxed: dropped, inHistory: false },
  diffSuppressed: { between: either, relaxed: dropped, inHistory: false },
  normalized: { between: either, relaxed: dropped, inHistory: false },
  deprecated: {
    between: (_, below, above, version) => flag(isDeprecatedBetween(below, above, version)),
    relaxed: dropped,
    inHistory: true,
  },
  // A replacement that only the later snapshot names may not exist yet.
  deprecatedMentions: {
    between(name, below, above, version) {
      if (!isDeprecatedBetween(below, above, version)) return undefined;
      return below.deprecated ? common(name, below, above) : orNothing(above.deprecatedMentions);
    },
    relaxed: dropped,
    inHistory: true,
  },
  staysReadable: {
    between: (_, below, above, version) => flag(isDeprecatedBetween(below, above, version) && above.staysReadable),
    relaxed: dropped,
    inHistory: false,
  },
  deprecatedSince: { between: dropped, relaxed: dropped, inHistory: false },
  means: { between: equal, relaxed: kept, inHistory: false },
  takesNull: { between: either, relaxed: kept, inHistory: false },
  literal: { between: both, relaxed: dropped, inHistory: false },
  isCondition: { between: both, relaxed: kept, inHistory: false },
  labels: { between: equal, relaxed: kept, inHistory: false },
  releases: { between: equal, relaxed: kept, inHistory: false },
  evaluatedBy: { between: equal, relaxed: kept, inHistory: false },
  unsure: { between: either, relaxed: () => true, inHistory: true },
  unchecked: { between: either, relaxed: dropped, inHistory: true },
  since: { between: equal, relaxed: dropped, inHistory: false },
  documentedSince: { between: equal, relaxed: kept, inHistory: false },
  summary: { between: later, relaxed: kept, inHistory: false },
  notes: { between: later, relaxed: kept, inHistory: false },
};

const names = Object.keys(facts) as (keyof Attribute)[];

/** The facts that an exact history records for every argument. What it does not mention is not true. */
export const factsInHistory: ReadonlySet<keyof Attribute> = new Set(names.filter((name) => facts[name].inHistory));

/** The facts that the schema of a release has. */
export const schemaFacts: ReadonlySet<keyof Attribute> = new Set(names.filter((name) => facts[name].inStructure));

const shared = names.filter((name) => facts[name].between !== dropped);
const offered = names.filter((name) => facts[name].relaxed !== dropped);

function intersectAttribute(below: Attribute, above: Attribute, version: string): Attribute {
  if (below === above) return above;
  const isOtherForm = below.type !== above.type || !below.block !== !above.block || !below.elem !== !above.elem;
  // A block became an argument, or a number became text: either form may be right.
  if (isOtherForm || isSingleBlock(below) !== isSingleBlock(above)) return relaxAttribute(above);
  const attribute: Draft = { type: above.type };
  for (const name of shared) intersectFact(name, attribute, below, above, version);
  return attribute;
}

/** The same attribute with its type only, without claims. */
export function relaxAttribute(attribute: Attribute): Attribute {
  const relaxed: Draft = { type: attribute.type };
  for (const name of offered) relaxFact(name, relaxed, attribute);
  return relaxed;
}

type Draft = { -readonly [K in keyof Attribute]: Attribute[K] };

function intersectFact<K extends keyof Attribute>(
  name: K,
  into: Draft,
  below: Attribute,
  above: Attribute,
  version: string,
): void {
  const value = facts[name].between(name, below, above, version);
  if (value !== undefined) into[name] = value;
}

function relaxFact<K extends keyof Attribute>(name: K, into: Draft, attribute: Attribute): void {
  const relaxed = facts[name].relaxed(name, attribute);
  if (relaxed !== undefined) into[name] = relaxed;
}

type Flag = { [K in keyof Attribute]-?: Attribute[K] extends boolean | undefined ? K : never }[keyof Attribute];

type List = "conflictsWith" | "requiredWith" | "pattern" | "notPattern" | "deprecatedMentions";

function flag(value: unknown): true | undefined {
  return value ? true : undefined;
}

function both(name: Flag, below: Attribute, above: Attribute): true | undefined {
  return flag(below[name] && above[name]);
}

function either(name: Flag, below: Attribute, above: Attribute): true | undefined {
  return flag(below[name] || above[name]);
}

function equal<K extends keyof Attribute>(name: K, below: Attribute, above: Attribute): Attribute[K] | undefined {
  return above[name] !== undefined && isSame(below[name], above[name]) ? above[name] : undefined;
}

function later<K extends keyof Attribute>(name: K, _below: Attribute, above: Attribute): Attribute[K] {
  return above[name];
}

function common(name: List, below: Attribute, above: Attribute): readonly string[] | undefined {
  return orNothing(above[name]?.filter((item) => below[name]?.includes(item)));
}

function union<K extends "values" | "idOf">(name: K, below: Attribute, above: Attribute): Attribute[K] | undefined {
  const [first, second] = [above[name], below[name]];
  return (first || second) && ([...new Set([...(first ?? []), ...(second ?? [])])] as Attribute[K]);
}

function limit(wider: (one: number, other: number) => number) {
  return (name: "minItems" | "maxItems", below: Attribute, above: Attribute): number | undefined =>
    below[name] && above[name] ? wider(below[name], above[name]) : undefined;
}

function kept<K extends keyof Attribute>(name: K, attribute: Attribute): Attribute[K] {
  return attribute[name];
}

function dropped(): undefined {}

function orNothing(list: readonly string[] | undefined): readonly string[] | undefined {
  return list?.length ? list : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value may be in the list or in a range, so the list says nothing without the ranges. */
function hasSameRanges(below: Attribute, above: Attribute): boolean {
  return !below.values === !above.values && isSame(below.ranges, above.ranges);
}

/** Whether both snapshots have it as deprecated, or the later one has since a release that is not newer than the version. */
function isDeprecatedBetween(below: Attribute, above: Attribute, version: string): boolean {
  return Boolean(above.deprecated) && (Boolean(below.deprecated) || isDeprecatedBy(above, version));
}

/** Whether something had been deprecated when a version was released, as far as it is known when. */
export function isDeprecatedBy({ deprecatedSince }: { readonly deprecatedSince?: string }, version: string): boolean {
  return deprecatedSince !== undefined && compareVersions(deprecatedSince, version) <= 0;
}
