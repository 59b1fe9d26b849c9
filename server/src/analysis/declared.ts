import type { Declaration } from "../model/module";
import type { Scope } from "./scope";

const nothing: readonly Declaration[] = [];

/**
 * What the module declares under an address, most often one or none. What is found out by it is found out anew once that
 * address is declared, or no longer.
 */
export function declared(address: string, scope: Scope): readonly Declaration[] {
  scope.looksAt(address);
  return scope.module.declarations.get(address) ?? nothing;
}

/** The names that are declared behind a prefix of addresses: `azurerm_key_vault.`, `local.`. */
export function namesBehind(prefix: string, scope: Scope): readonly string[] {
  scope.looksAt(prefix);
  return [...scope.module.declarations.keys()]
    .filter((address) => address.startsWith(prefix))
    .map((address) => address.slice(prefix.length));
}
