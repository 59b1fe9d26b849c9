import type { Module, TraversalStep } from "../../../model/index";
import { referenceOriginsOf } from "../../../references/index";

/** The names that are read from a value, as a tree. A value that is read as a whole has none. */
export interface ReadNames {
  readonly names: ReadonlyMap<string, ReadNames>;
  /** Whether one of its elements is read, which a list has to have then. */
  readonly isIndexed: boolean;
}

interface Growing {
  readonly names: Map<string, Growing>;
  isIndexed: boolean;
}

const grown = (): Growing => ({ names: new Map(), isIndexed: false });

/** What the module and its tests read of each of its blocks, by address. */
export function readNamesIn(module: Module): ReadonlyMap<string, ReadNames> {
  const read = new Map<string, Growing>();
  for (const document of module.documents.values()) {
    for (const { origin } of referenceOriginsOf(document)) {
      if (origin.via !== undefined || origin.rest.length === 0) continue;
      const reading = read.get(origin.address) ?? grown();
      read.set(origin.address, reading);
      grow(reading, origin.rest);
    }
  }
  return read;
}

/** The union of the names that are read from two values. */
export function together(one: ReadNames, other: ReadNames): ReadNames {
  const names = new Map(one.names);
  for (const [name, more] of other.names) {
    const existing = names.get(name);
    names.set(name, existing ? together(existing, more) : more);
  }
  return { names, isIndexed: one.isIndexed || other.isIndexed };
}

/** The tree of a value from which nothing is read. */
export const readNothing: ReadNames = { names: new Map(), isIndexed: false };

function grow(from: Growing, steps: readonly TraversalStep[]): void {
  let at = from;
  for (const { kind, name } of steps) {
    if (kind !== "name") at.isIndexed = true;
    else if (name === "") return;
    else {
      const next = at.names.get(name) ?? grown();
      at.names.set(name, next);
      at = next;
    }
  }
}
