import { memoFor } from "../memo/index";
import type { Module } from "../model/index";
import { addressesBehind } from "./declared";
import type { Scope } from "./scope";

/**
 * Whether the module clearly builds everything itself, so that what is not in it does not exist: it configures the
 * provider, as only the first module of a configuration does, and calls no other module. For programs, only those that
 * make an app themselves.
 */
export function isWhole({ module }: Scope): boolean {
  return isWholeModule(module);
}

const isWholeModule = memoFor((module: Module) => {
  const { declarations, documents, isPartial } = module;
  if (isPartial && ![...documents.values()].every((document) => document.isWhole)) return false;
  return (
    ["azurerm", "azapi"].some((name) => declarations.has(`provider.${name}`)) &&
    addressesBehind("module.", module).length === 0
  );
});
