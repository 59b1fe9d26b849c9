import { memoByName, memoFor, sameItems } from "../memo/memo";
import { type Declaration, type Module, prefixOf } from "../model/module";
import { appendTo } from "../text/appendTo";
import type { Scope } from "./scope";

const nothing: readonly Declaration[] = [];

/** What the module declares under an address, as override files change it: usually one thing or none. */
export function declared(address: string, { module }: Scope): readonly Declaration[] {
  return declaredIn(module, address);
}

/** The same in any module. */
export function declaredIn({ declarations, overriding }: Module, address: string): readonly Declaration[] {
  const found = declarations.get(address) ?? nothing;
  return overriding ? found.map(overriding.asMerged) : found;
}

/** The names that are declared behind a prefix of addresses: `azurerm_key_vault.`, `local.`. */
export function namesBehind(prefix: string, { module }: Scope): readonly string[] {
  return addressesBehind(prefix, module).map((address) => address.slice(prefix.length));
}

/** The addresses that begin with a prefix and a name, in the order of their declaration. */
export function addressesBehind(prefix: string, module: Module): readonly string[] {
  return withPrefix(module, prefix);
}

const withPrefix = memoByName(
  (module: Module, prefix): readonly string[] => byPrefix(module).get(prefix) ?? [],
  sameItems,
);

const byPrefix = memoFor(({ declarations }: Module): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const address of declarations.keys()) {
    const prefix = prefixOf(address);
    appendTo(found, prefix, address);
  }
  return found;
});
