import { memoByName, sameItems } from "../memo/memo";
import { type Block, typeOf } from "../model/block";
import type { Module } from "../model/module";
import { addressesBehind, declaredIn } from "./declared";
import type { Scope } from "./scope";

/** All resources of a type in the module, in the order of their declaration. */
export function blocksOf(type: string, { module }: Scope): readonly Block[] {
  return resourcesOf(module, type);
}

/** All data sources of a type in the module, in the order of their declaration. */
export function dataOf(type: string, { module }: Scope): readonly Block[] {
  return dataSourcesOf(module, type);
}

const resourcesOf = memoByName((module: Module, type) => blocksBehind(`${type}.`, type, module), sameItems);

const dataSourcesOf = memoByName((module: Module, type) => blocksBehind(`data.${type}.`, type, module), sameItems);

function blocksBehind(prefix: string, type: string, module: Module): readonly Block[] {
  return addressesBehind(prefix, module)
    .flatMap((address) => declaredIn(module, address))
    .map(({ block }) => block)
    .filter((block) => typeOf(block) === type);
}

/** All blocks of a module that begin with a keyword, as they are written, in the order of the documents. */
export const blocksOfKind = memoByName(
  (module: Module, kind): readonly Block[] =>
    [...module.documents.keys()].flatMap((uri) => inDocument(module, `${kind} ${uri}`)),
  sameItems,
);

/** By kind and document. A keystroke changes one document of many, and most often none of these blocks. */
const inDocument = memoByName(({ documents }: Module, name) => {
  const end = name.indexOf(" ");
  return documents.get(name.slice(end + 1))?.blocks.filter(({ kind }) => kind === name.slice(0, end)) ?? [];
}, sameItems);

/** Those that say which versions of providers a module takes, or where its state is, in the order of the text. */
export function setupBlocksIn(module: Module, uri: string): readonly Block[] {
  return setupIn(module, uri);
}

const setupIn = memoByName(
  ({ documents }: Module, uri) =>
    documents.get(uri)?.blocks.filter(({ kind }) => kind === "terraform" || kind === "provider") ?? [],
  sameItems,
);
