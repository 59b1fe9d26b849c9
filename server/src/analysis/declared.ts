import { type Declaration, type Module, prefixOf } from "../model/module";
import type { Scope } from "./scope";

const nothing: readonly Declaration[] = [];

/**
 * What the module declares under an address, usually one thing or none. Findings that ask for it are looked for again
 * when the address is declared, or no longer is.
 */
export function declared(address: string, scope: Scope): readonly Declaration[] {
  scope.looksAt(address);
  return declaredIn(scope.module, address);
}

/** The same in any module, as override files change it. */
export function declaredIn({ declarations, overriding }: Module, address: string): readonly Declaration[] {
  const found = declarations.get(address) ?? nothing;
  return overriding ? found.map(overriding.asMerged) : found;
}

/** The names that are declared behind a prefix of addresses: `azurerm_key_vault.`, `local.`. */
export function namesBehind(prefix: string, scope: Scope): readonly string[] {
  scope.looksAt(prefix);
  return addressesBehind(prefix, scope).map((address) => address.slice(prefix.length));
}

type Declarations = ReadonlyMap<string, readonly Declaration[]>;

const known = new WeakMap<Declarations, ReadonlyMap<string, readonly string[]>>();

/** The addresses that begin with a prefix and a name, in the order of their declaration; sorted once for all who ask. */
export function addressesBehind(prefix: string, { module: { declarations } }: Scope): readonly string[] {
  let byPrefix = known.get(declarations);
  if (!byPrefix) {
    byPrefix = sorted(declarations);
    known.set(declarations, byPrefix);
  }
  return byPrefix.get(prefix) ?? [];
}

function sorted(declarations: Declarations): ReadonlyMap<string, readonly string[]> {
  const byPrefix = new Map<string, string[]>();
  for (const address of declarations.keys()) {
    const prefix = prefixOf(address);
    const others = byPrefix.get(prefix);
    if (others) others.push(address);
    else byPrefix.set(prefix, [address]);
  }
  return byPrefix;
}
