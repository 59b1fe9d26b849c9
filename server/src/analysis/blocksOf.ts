import { type Block, typeOf } from "../model/document";
import type { Declaration } from "../model/module";
import type { Scope } from "./scope";

type Declarations = ReadonlyMap<string, readonly Declaration[]>;

const known = new WeakMap<Declarations, Map<string, readonly string[]>>();

/** All resources of a type in the module, in the order of their declaration. */
export function blocksOf(type: string, scope: Scope): readonly Block[] {
  scope.looksAt(type);
  const { declarations } = scope.module;
  const byType = known.get(declarations) ?? new Map<string, readonly string[]>();
  known.set(declarations, byType);
  // Addresses, since blocks are replaced by their newer readings while the addresses stay.
  let addresses = byType.get(type);
  if (!addresses) {
    addresses = [...declarations.keys()].filter((address) => address.startsWith(`${type}.`));
    byType.set(type, addresses);
  }
  return addresses
    .flatMap((address) => declarations.get(address) ?? [])
    .map(({ block }) => block)
    .filter((block) => typeOf(block) === type);
}
