/**
 * What is known of a release of which only the structure is: its own names, types and forms, with what the snapshots around it,
 * of which all is known, say of values.
 */
import type { Attribute, BodySchema } from "../schema";
import { relaxAttribute, schemaFacts } from "./intersect";

/**
 * `structure` counts for what a schema has, `checks` for everything else. What is not certain in `checks` is
 * `unchecked`.
 */
export function withChecks(structure: BodySchema, checks: BodySchema | undefined): BodySchema {
  return new Map(
    [...structure].map(([name, attribute]) => {
      const about = checks?.get(name);
      const isEarly = about?.deprecatedMentions?.some((mention) => checks!.has(mention) && !structure.has(mention));
      return [name, attributeWithChecks(attribute, isEarly ? withoutDeprecation(about!) : about)] as const;
    }),
  );
}

/** What takes its place is not there yet. */
function withoutDeprecation({ deprecated: _, deprecatedMentions: _mentions, ...facts }: Attribute): Attribute {
  return facts;
}

function attributeWithChecks(structure: Attribute, checks: Attribute | undefined): Attribute {
  // Most are the same in all releases.
  if (structure === checks) return structure;
  const about = checks && isOfSameForm(structure, checks) ? checks : undefined;
  const { type, block, elem, unsure, computed, maxItems } = structure;
  const values = about && factsOf(unsure ? relaxAttribute(about) : about, (name) => !schemaFacts.has(name));
  const limit = block ? limitOf(maxItems, about) : values && about?.maxItems;
  const { default: usual, ...others } = values ?? {};
  return {
    type,
    ...factsOf(structure, (name) => schemaFacts.has(name) && name !== "maxItems"),
    ...others,
    // Notes tell which values a new argument takes, which may not be all.
    ...(!checks && structure.values && { values: structure.values, valuesOpen: true }),
    // What a provider sets by itself has no default.
    ...(usual !== undefined && !computed && { default: usual }),
    ...(limit !== undefined && { maxItems: limit }),
    ...(block && { block: withChecks(block, about?.block) }),
    ...(elem && { elem: attributeWithChecks(elem, about?.elem) }),
    ...(unsure ? { unsure } : (!about || about.unsure) && { unchecked: true }),
  };
}

/** How often a block may be: a structure tells one from many alone. */
function limitOf(maxItems: number | undefined, checks: Attribute | undefined): number | undefined {
  if (maxItems === 1) return 1;
  return checks && !checks.unsure && checks.maxItems !== 1 ? checks.maxItems : undefined;
}

function isOfSameForm(one: Attribute, other: Attribute): boolean {
  return one.type === other.type && !one.block === !other.block && !one.elem === !other.elem;
}

function factsOf(attribute: Attribute, isMeant: (name: keyof Attribute) => boolean): Partial<Attribute> {
  const { type: _type, block: _block, elem: _elem, unsure: _unsure, unchecked: _unchecked, ...facts } = attribute;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => isMeant(name as keyof Attribute)));
}
