import { type Block, typeOf } from "./block";
import type { Document } from "./document";
import { type Declaration, declarationsIn } from "./module";

/** Blocks of which others see more than that they are there: versions, inputs and outputs. */
const seenWhole: ReadonlySet<string> = new Set(["terraform", "provider", "variable", "output", "module"]);

/** What the new reading of a document has in the place of the old one; only the blocks that were read anew. */
export interface Replacement {
  readonly gone: readonly Block[];
  readonly come: readonly Block[];
  /** What the blocks that are gone declare, and what is declared in their place. */
  readonly old: readonly Declared[];
  readonly fresh: readonly Declared[];
  /** Whether the same is declared as before, in the same order. */
  readonly isSame: boolean;
  /** Whether the document has become all that there is of its app, or no longer is. */
  readonly isOther: boolean;
}

type Declared = readonly [address: string, Declaration];

/** Compares two readings of a document, looking only at the blocks that were read anew: a reader keeps the others. */
export function replacementIn(before: Document, after: Document): Replacement {
  const [gone, come] = differing(before.blocks, after.blocks);
  const old = gone.flatMap((block) => [...declarationsIn(block, before.uri)]);
  const fresh = come.flatMap((block) => [...declarationsIn(block, after.uri)]);
  const isSame = old.length === fresh.length && old.every(([address], index) => address === fresh[index]![0]);
  return { gone, come, old, fresh, isSame, isOther: before.isWhole !== after.isWhole };
}

/** Whether everybody must look again: what blocks are for the whole module, or the types of a program, on which its versions rest. */
export function concernsAll({ gone, come, isOther }: Replacement, isPartial: boolean): boolean {
  if (isOther || [...gone, ...come].some(({ kind }) => seenWhole.has(kind))) return true;
  return (
    isPartial && (gone.length !== come.length || gone.some((block, index) => typeOf(block) !== typeOf(come[index]!)))
  );
}

/** Puts the new declarations in the place of the old ones, where the same is declared as before. */
export function replaceDeclarations(declarations: Map<string, Declaration[]>, { old, fresh }: Replacement): void {
  for (const [index, [address, { block, entry }]] of old.entries()) {
    const all = declarations.get(address);
    const at = all?.findIndex((one) => one.block === block && one.entry === entry) ?? -1;
    if (all && at >= 0) all[at] = fresh[index]![1];
  }
}

/** What is left of two lists without their common beginning and end. */
function differing(a: readonly Block[], b: readonly Block[]): [readonly Block[], readonly Block[]] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
