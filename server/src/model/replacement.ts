import type { Block, Document } from "./document";
import { type Declaration, declarationsIn } from "./module";

/** Blocks of which others see more than that they are there: versions, inputs and outputs. */
const seenWhole: ReadonlySet<string> = new Set(["terraform", "provider", "variable", "output", "module"]);

/**
 * Puts the declarations of a document's new reading in the place of the old ones, looking only at the blocks that were
 * read anew (a reader keeps the others). Returns the blocks that are gone, or undefined, having changed nothing, where
 * everybody must look again.
 */
export function replaceDeclarations(
  declarations: Map<string, Declaration[]>,
  before: Document,
  after: Document,
): readonly Block[] | undefined {
  if (before.isWhole !== after.isWhole) return undefined;
  const [gone, come] = differing(before.blocks, after.blocks);
  if ([...gone, ...come].some(({ kind }) => seenWhole.has(kind))) return undefined;
  const old = gone.flatMap((block) => [...declarationsIn(block, before.uri)]);
  const fresh = come.flatMap((block) => [...declarationsIn(block, after.uri)]);
  if (old.length !== fresh.length || old.some(([address], index) => address !== fresh[index]![0])) return undefined;
  for (const [index, [address, { block, entry }]] of old.entries()) {
    const all = declarations.get(address);
    const at = all?.findIndex((one) => one.block === block && one.entry === entry) ?? -1;
    if (all && at >= 0) all[at] = fresh[index]![1];
  }
  return gone;
}

/** What is left of two lists without their common beginning and end. */
function differing(a: readonly Block[], b: readonly Block[]): [readonly Block[], readonly Block[]] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
