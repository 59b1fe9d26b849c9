import { isConfiguration } from "../../../languages/isConfiguration";
import { memoByName, memoFor, onceFor, sameItems } from "../../../memo/memo";
import { type Block, nameOf, typeOf } from "../../../model/block";
import { constraintsIn, requiredIn, setupBlocks } from "../../../model/constraintsIn";
import type { Document } from "../../../model/document";
import { isTestFile } from "../../../model/fileKinds";
import type { Module } from "../../../model/module";
import type { Entry, Value } from "../../../model/value";
import type { Span } from "../../../text/span";

/** The one place of a module that is about the version of a provider. */
export interface VersionRequirement {
  readonly uri: string;
  readonly span: Span;
  /** The block that it is in, or that it is. */
  readonly block: Block;
  /** The constraint, where it has one. */
  readonly constraint?: Value;
  /** The entry of `required_providers`, where it is one without a constraint. */
  readonly required?: Entry;
}

/**
 * Where a module says which version of a provider it takes: its constraint, or else its entry in `required_providers`, its
 * provider block, or the first block of one of its types; undefined in a module that has none of them. Of several, the first in
 * the order of file names, so that it does not depend on which file was read first.
 */
export function versionRequirement(provider: string, module: Module): VersionRequirement | undefined {
  return requirementOf(module, provider);
}

/** Every document of a module asks. */
const requirementOf = memoByName((module: Module, provider): VersionRequirement | undefined => {
  let required: VersionRequirement | undefined;
  let configured: VersionRequirement | undefined;
  let used: VersionRequirement | undefined;
  for (const document of declaringDocuments(module)) {
    const { uri } = document;
    for (const block of setupBlocks(document)) {
      const constraint = [...constraintsIn([block])].find((one) => one.provider === provider)?.value;
      if (constraint) return { uri, block, span: constraint.span, constraint };
      const entry = [...requiredIn(block)].find((one) => one.provider === provider)?.entry;
      if (entry) required ??= { uri, block, span: entry.nameSpan, required: entry };
      if (block.kind === "provider" && nameOf(block) === provider) configured ??= { uri, block, span: block.head };
    }
    const block = firstByProvider(document).get(provider);
    if (block) used ??= { uri, block, span: block.head };
  }
  return required ?? configured ?? used;
});

/** The first block of each provider's types in a document. */
const firstByProvider = onceFor(({ blocks }: Document): ReadonlyMap<string, Block> => {
  const firstOf = new Map<string, Block>();
  for (const block of blocks) {
    const [provider = ""] = typeOf(block)?.split("_", 1) ?? [];
    if (!firstOf.has(provider)) firstOf.set(provider, block);
  }
  return firstOf;
});

/** The documents that declare a module, in the order of their names. */
export const declaringDocuments = memoFor(
  ({ documents }: Module): readonly Document[] =>
    [...documents.values()]
      .filter(({ uri }) => isConfiguration(uri) && !isTestFile(uri))
      .sort((one, other) => (one.uri < other.uri ? -1 : 1)),
  sameItems,
);
