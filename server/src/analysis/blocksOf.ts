import { memoByName, onceFor, sameItems } from "../memo/memo";
import { type Block, typeOf } from "../model/block";
import type { Document } from "../model/document";
import type { Module } from "../model/module";
import { appendTo } from "../text/appendTo";
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
  ({ documents }: Module, kind): readonly Block[] =>
    [...documents.values()].flatMap((document) => byKind(document).get(kind) ?? []),
  sameItems,
);

/** A keystroke changes one document of many. */
const byKind = onceFor(({ blocks }: Document): ReadonlyMap<string, readonly Block[]> => {
  const found = new Map<string, Block[]>();
  for (const block of blocks) {
    appendTo(found, block.kind, block);
  }
  return found;
});
