import { isConfiguration } from "../../../languages/isConfiguration";
import { memoByName, memoFor, onceFor, sameItems } from "../../../memo/memo";
import { memoMap } from "../../../memo/memoMap";
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
  for (const { uri, block } of setups(module)) {
    const constraint = [...constraintsIn([block])].find((one) => one.provider === provider)?.value;
    if (constraint) return { uri, block, span: constraint.span, constraint };
    const entry = [...requiredIn(block)].find((one) => one.provider === provider)?.entry;
    if (entry) required ??= { uri, block, span: entry.nameSpan, required: entry };
    if (block.kind === "provider" && nameOf(block) === provider) configured ??= { uri, block, span: block.head };
  }
  return required ?? configured ?? firstUse(provider, module);
});

type Place = Pick<VersionRequirement, "uri" | "block">;

/** The blocks that may say something about versions. */
const setups = memoFor((module: Module): readonly Place[] => placesOf(setupBlocks, module), areSame);

/** What uses a provider first: asked only where nothing else is about its version. */
function firstUse(provider: string, module: Module): VersionRequirement | undefined {
  const found = firstUses(module).get(provider);
  return found && { ...found, span: found.block.head };
}

const firstUses = onceFor((module: Module) =>
  memoMap((): Map<string, Place> => {
    const firstOf = new Map<string, Place>();
    for (const place of placesOf(firstByProvider, module)) {
      const provider = providerOf(place.block);
      if (!firstOf.has(provider)) firstOf.set(provider, place);
    }
    return firstOf;
  }, isSame),
);

/** The first block of each provider's types in a document. */
const firstByProvider = onceFor(({ blocks }: Document): readonly Block[] => {
  const firstOf = new Map<string, Block>();
  let last: string | undefined;
  for (const block of blocks) {
    const provider = providerOf(block);
    // Most have that of the block before them.
    if (provider !== last && !firstOf.has(provider)) firstOf.set(provider, block);
    last = provider;
  }
  return [...firstOf.values()];
});

function providerOf(block: Block): string {
  const type = typeOf(block) ?? "";
  const end = type.indexOf("_");
  return end < 0 ? type : type.slice(0, end);
}

function placesOf(blocksIn: (document: Document) => readonly Block[], module: Module): Place[] {
  return declaringDocuments(module).flatMap((document) =>
    blocksIn(document).map((block) => ({ uri: document.uri, block })),
  );
}

function isSame(one: Place, other: Place): boolean {
  return one.uri === other.uri && one.block === other.block;
}

function areSame(some: readonly Place[], others: readonly Place[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]!));
}

/** The documents that declare a module, in the order of their names. */
export const declaringDocuments = memoFor(
  ({ documents }: Module): readonly Document[] =>
    [...documents.values()]
      .filter(({ uri }) => isConfiguration(uri) && !isTestFile(uri))
      .sort((one, other) => (one.uri < other.uri ? -1 : 1)),
  sameItems,
);
