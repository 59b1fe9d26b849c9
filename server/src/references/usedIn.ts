import { memoByName, weakMemo } from "../memo/index";
import { type Block, type Document, isValuesFile, type Module } from "../model/index";
import { referenceOriginsIn } from "./referenceOrigins";

/**
 * Whether something in a module, its tests included, names what it declares under an address, other than in the declaration itself: in the
 * validation of a variable, say.
 */
export const isUsedIn = memoByName((module: Module, address): boolean => {
  for (const document of module.documents.values())
    if (!isValuesFile(document.uri) && namedIn(document).has(address)) return true;
  return false;
});

/** What the blocks of a document name, counted once for each reading. */
const namedIn = weakMemo((document: Document): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const block of document.blocks) for (const address of namedBy(block, document)) names.add(address);
  return names;
});

const namedBy = weakMemo((block: Block, document: Document): ReadonlySet<string> => {
  const own = new Set<string>();
  const names = new Set<string>();
  for (const { address, isDeclaration, via } of referenceOriginsIn(block, document)) {
    if (via !== undefined) continue;
    if (isDeclaration) own.add(address);
    else names.add(address);
  }
  // Locals of one block may read each other.
  if (block.kind !== "locals") for (const address of own) names.delete(address);
  return names;
});
