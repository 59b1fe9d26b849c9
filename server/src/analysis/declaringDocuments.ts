import { memoFor, sameItems } from "../memo/index";
import { type Block, type Document, isConfiguration, isTestFile, type Module, sameBlocks } from "../model/index";
import { setupBlocksIn } from "./blocksOf";

const declaringUris = memoFor(
  ({ documents }: Module): readonly string[] =>
    [...documents.keys()].filter((uri) => isConfiguration(uri) && !isTestFile(uri)).sort(),
  sameItems,
);

/** The documents that declare a module, in the order of their names. */
export const declaringDocuments = memoFor((module: Module): readonly Document[] => {
  const documents = declaringUris(module).map((uri) => module.documents.get(uri));
  return documents.filter((document) => document !== undefined);
}, sameItems);

/** A block, and the document that it is in. */
export interface PlacedBlock {
  readonly uri: string;
  readonly block: Block;
}

/** The blocks of a module that may say something about its providers, ordered by the names of their documents. */
export const setups = memoFor(
  (module: Module): readonly PlacedBlock[] =>
    declaringUris(module).flatMap((uri) => setupBlocksIn(module, uri).map((block) => ({ uri, block }))),
  sameBlocks,
);
