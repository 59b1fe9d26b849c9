/**
 * What two snapshots of a body agree on, for a version between them. Offered is what either has; claimed is only what
 * both say, so that a fact which changed somewhere between is not reported on the wrong side of the change.
 */
import { isOne } from "../isOne";
import type { Attribute, BodySchema } from "../schema";
import { compareVersions } from "../version/compareVersions";
import { loosenedAttribute } from "./loosened";

/** `above` is the later one; `version` lies between them. */
export function agreed(below: BodySchema, above: BodySchema, version: string): BodySchema {
  const body = new Map<string, Attribute>();
  for (const [name, later] of above) {
    const earlier = below.get(name);
    body.set(name, earlier ? agreedAttribute(earlier, later, version) : loosenedAttribute(later));
  }
  for (const [name, earlier] of below) if (!above.has(name)) body.set(name, loosenedAttribute(earlier));
  return body;
}

function agreedAttribute(a: Attribute, b: Attribute, version: string): Attribute {
  if (a === b) return b;
  // A block that became an argument, or a number that became text: whichever form is written may be right.
  if (a.type !== b.type || !a.block !== !b.block || !a.elem !== !b.elem || isOne(a) !== isOne(b))
    return loosenedAttribute(b);
  const required = a.required && b.required;
  return {
    type: b.type,
    ...flag("required", required),
    ...flag("optional", !required && (a.required || a.optional || b.required || b.optional)),
    ...flag("computed", a.computed || b.computed),
    ...flag("sensitive", a.sensitive || b.sensitive),
    ...flag("defaultFromEnvironment", a.defaultFromEnvironment || b.defaultFromEnvironment),
    ...flag("diffSuppressed", a.diffSuppressed || b.diffSuppressed),
    ...flag("normalized", a.normalized || b.normalized),
    ...flag("forceNew", a.forceNew && b.forceNew),
    ...flag("writeOnly", a.writeOnly && b.writeOnly),
    ...deprecation(a, b, version),
    ...same(a, b, ["default", "configMode", "exactlyOneOf", "atLeastOneOf", "divisibleBy", "length"]),
    ...same(a, b, ["format", "id", "validator", "accepts", "rejects", "documentedSince"]),
    ...common(a, b, ["conflictsWith", "requiredWith", "pattern", "notPattern"]),
    ...(a.minItems && b.minItems && { minItems: Math.min(a.minItems, b.minItems) }),
    ...(a.maxItems && b.maxItems && { maxItems: Math.max(a.maxItems, b.maxItems) }),
    ...eitherValues(a, b),
    ...(hasSameRanges(a, b) && b.ranges && { ranges: b.ranges }),
    ...((a.idOf || b.idOf) && { idOf: union(b.idOf, a.idOf) }),
    ...(a.block && b.block && { block: agreed(a.block, b.block, version) }),
    ...(a.elem && b.elem && { elem: agreedAttribute(a.elem, b.elem, version) }),
  };
}

/** A value that is in neither list is wrong on both sides of the change; where one side takes any, none is wrong. */
function eitherValues(a: Attribute, b: Attribute): Partial<Attribute> {
  if (!a.values && !b.values) return {};
  return {
    values: union(b.values, a.values),
    ...flag("ignoreCase", a.ignoreCase || b.ignoreCase),
    ...flag("valuesOpen", a.valuesOpen || b.valuesOpen || !a.values || !b.values || !hasSameRanges(a, b)),
  };
}

/** Values and ranges beside each other are alternatives: neither is a claim without the other. */
function hasSameRanges(a: Attribute, b: Attribute): boolean {
  return !a.values === !b.values && JSON.stringify(a.ranges) === JSON.stringify(b.ranges);
}

/**
 * Deprecated on both sides, or on the later one by a release that the version is not older than. What the two do not both
 * name in its place may have come after the version.
 */
function deprecation(a: Attribute, b: Attribute, version: string): Partial<Attribute> {
  if (!b.deprecated || (!a.deprecated && !isDeprecatedBy(b, version))) return {};
  const mentions = a.deprecated
    ? b.deprecatedMentions?.filter((name) => a.deprecatedMentions?.includes(name))
    : b.deprecatedMentions;
  return {
    deprecated: true,
    ...(mentions?.length && { deprecatedMentions: mentions }),
    ...flag("staysReadable", b.staysReadable),
  };
}

/** Whether something had been deprecated when a version was released, as far as it is known when. */
export function isDeprecatedBy({ deprecatedSince }: { readonly deprecatedSince?: string }, version: string): boolean {
  return deprecatedSince !== undefined && compareVersions(deprecatedSince, version) <= 0;
}

function flag<K extends keyof Attribute>(name: K, value: unknown): { [P in K]?: true } {
  return (value ? { [name]: true } : {}) as { [P in K]?: true };
}

function same(a: Attribute, b: Attribute, names: readonly (keyof Attribute)[]): Partial<Attribute> {
  const equal = names.filter((name) => b[name] !== undefined && JSON.stringify(a[name]) === JSON.stringify(b[name]));
  return Object.fromEntries(equal.map((name) => [name, b[name]]));
}

type Lists = "conflictsWith" | "requiredWith" | "pattern" | "notPattern";

function common(a: Attribute, b: Attribute, names: readonly Lists[]): Partial<Attribute> {
  const found: Partial<Record<Lists, readonly string[]>> = {};
  for (const name of names) {
    const both = b[name]?.filter((item) => a[name]?.includes(item));
    if (both?.length) found[name] = both;
  }
  return found;
}

function union<T>(first: readonly T[] = [], second: readonly T[] = []): readonly T[] {
  return [...new Set([...first, ...second])];
}
