import { type Attribute, type BodySchema, takesBlock } from "../catalog/schema";
import type { Block } from "../model/block";
import type { NewEntry, NewValue } from "../model/change";
import { type Candidate, candidatesFor } from "./candidates";
import { chosenIn } from "./chosenIn";
import type { Scope } from "./scope";
import { missingIn, skeletonOf } from "./skeleton";

/** What entries are begun for. */
export interface Beginning {
  /** The type of the block that they are in. */
  readonly type: string;
  /** The block, where it is there already. */
  readonly own?: Block | undefined;
  readonly scope: Scope;
  /** The value that an argument begins with, of what it may read in the module; undefined where it is left to the person. */
  valueFor(candidates: readonly Candidate[], attribute: Attribute): NewValue | undefined;
}

/**
 * All that a body requires and that `isSet` does not hold, in the order in which people write it, as somebody begins it: with what
 * it reads where the module has that, else with its value left to the person.
 */
export function startedEntries(schema: BodySchema, isSet: (name: string) => boolean, beginning: Beginning): NewEntry[] {
  const documented = beginning.scope.catalog.usage.order.get(beginning.type) ?? [];
  return entriesIn(schema, isSet, [...first, ...documented], beginning);
}

function entriesIn(
  schema: BodySchema,
  isSet: (name: string) => boolean,
  order: readonly string[],
  beginning: Beginning,
): NewEntry[] {
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const missing = missingIn(schema, isSet);
  const isThere = (name: string) => isSet(name) || missing.some(([other]) => other === name);
  return [...missing, ...chosenIn(schema, isThere)]
    .toSorted(([a, one], [b, other]) => Number(takesBlock(one)) - Number(takesBlock(other)) || placeOf(a) - placeOf(b))
    .map(([name, attribute]) => startedEntry(name, attribute, beginning));
}

/** What people write first in everything. */
const first = ["name", "resource_group_name", "location"];

/** One of them, with all that is required in it. */
export function startedEntry(name: string, attribute: Attribute, beginning: Beginning): NewEntry {
  const { type, own, scope, valueFor } = beginning;
  const entry = skeletonOf(name, attribute);
  if (attribute.block) {
    const entries = entriesIn(attribute.block, () => false, first, beginning);
    return { ...entry, value: { kind: "body", entries } };
  }
  const value = valueFor(candidatesFor(name, attribute, type, own, scope), attribute);
  return value ? { ...entry, value } : entry;
}

/** What reads the only candidate that there is. */
export function readingOnly(candidates: readonly Candidate[]): NewValue | undefined {
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return undefined;
  return { kind: "reference", path: [...only.address.split("."), ...only.path], wanted: "string" };
}
