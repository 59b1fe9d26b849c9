import { memoByName, memoIndex, sameItems } from "../memo/index";
import { type Block, isBackendFile, type Module, typeOf } from "../model/index";
import { addressesBehind, declaredIn, isBehind } from "./declared";
import type { Scope } from "./scope";

/** All resources of a type in the module, in the order of their declaration. */
export function blocksOf(type: string, { module }: Scope): readonly Block[] {
  return isBehind(`${type}.`, module) ? resourcesOf(module, type) : none;
}

/** All data sources of a type in the module, in the order of their declaration. */
export function dataOf(type: string, { module }: Scope): readonly Block[] {
  return isBehind(`data.${type}.`, module) ? dataSourcesOf(module, type) : none;
}

const none: readonly Block[] = [];

const resourcesOf = memoByName((module: Module, type) => blocksBehind(`${type}.`, type, module), sameItems);

const dataSourcesOf = memoByName((module: Module, type) => blocksBehind(`data.${type}.`, type, module), sameItems);

function blocksBehind(prefix: string, type: string, module: Module): readonly Block[] {
  return addressesBehind(prefix, module)
    .flatMap((address) => declaredIn(module, address))
    .map(({ block }) => block)
    .filter((block) => typeOf(block) === type);
}

/** All blocks of a module with a keyword, as they are written, in the order of the documents. Blocks that OpenTofu ignores are left out. */
export const blocksOfKind = memoByName(
  (module: Module, kind): readonly Block[] =>
    [...module.documents.keys()].flatMap((uri) =>
      module.isShadowed(uri) ? [] : (byKind(module, uri).get(kind) ?? []),
    ),
  sameItems,
);

/** The `terraform` and `provider` blocks of a document. */
export function setupBlocksIn(module: Module, uri: string): readonly Block[] {
  const blocks = byKind(module, uri);
  return [...(blocks.get("terraform") ?? []), ...(blocks.get("provider") ?? [])];
}

/** The blocks of a document that may call another module. */
export function callingBlocksIn(module: Module, uri: string): readonly Block[] {
  const blocks = byKind(module, uri);
  return [...(blocks.get("module") ?? []), ...(blocks.get("run") ?? []), ...(blocks.get("component") ?? [])];
}

/** The blocks of a document with a keyword. */
export function blocksOfKindIn(module: Module, uri: string, kind: string): readonly Block[] {
  return byKind(module, uri).get(kind) ?? [];
}

/** By document, as a keystroke changes one of many. */
const byKind = memoByName(({ documents }: Module, uri) =>
  memoIndex(
    // What is in a file of settings declares nothing, whatever it is.
    () => (isBackendFile(uri) ? [] : (documents.get(uri)?.blocks ?? [])),
    (block) => [[block.kind, block] as const],
  ),
);
