// What a module declares, by its addresses and by what these begin with.
import { memoByName, memoFor, sameItems } from "../memo/index";
import { type Declaration, type Module, prefixOf, typeInAddress } from "../model/index";
import { appendTo } from "../text/index";
import type { Scope } from "./scope";

const nothing: readonly Declaration[] = [];

/** What the module declares under an address, as override files change it: usually one thing or none. */
export function declared(address: string, { module }: Scope): readonly Declaration[] {
  return declaredIn(module, address);
}

/** All declarations of an address in a module, override files included. */
export function declaredIn({ declarations, overriding }: Module, address: string): readonly Declaration[] {
  const found = declarations.get(address) ?? nothing;
  return overriding ? found.map((one) => overriding.asMerged(one)) : found;
}

/** The names that are declared behind a prefix of addresses: `azurerm_key_vault.`, `local.`. */
export function namesBehind(prefix: string, { module }: Scope): readonly string[] {
  return addressesBehind(prefix, module).map((address) => address.slice(prefix.length));
}

/** The beginnings of the addresses of a module's declarations, up to the name: `var.`, `data.azurerm_subnet.`. */
export function declaredPrefixes(module: Module): Iterable<string> {
  return byPrefix(module).keys();
}

/** The addresses that begin with a prefix and a name, in the order of their declaration. */
export function addressesBehind(prefix: string, module: Module): readonly string[] {
  return isBehind(prefix, module) ? withPrefix(module, prefix) : none;
}

const none: readonly string[] = [];

/** Whether anything is declared behind a prefix: of most types most modules have nothing, and nothing is kept of that. */
export function isBehind(prefix: string, module: Module): boolean {
  return prefixes(module).has(prefix);
}

const prefixes = memoFor(
  (module: Module): ReadonlySet<string> => new Set(byPrefix(module).keys()),
  (some, others) => some.size === others.size && [...some].every((prefix) => others.has(prefix)),
);

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

/** The addresses of what is declared for each provider, by the prefix of the provider's types, in the order of declaration. */
export const addressesByProvider = memoFor((module: Module): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const addresses of byPrefix(module).values()) {
    const type = typeInAddress(addresses[0]!);
    const provider = type?.slice(0, Math.max(type.indexOf("_"), 0));
    if (provider) appendTo(found, provider, addresses);
  }
  return found;
});
