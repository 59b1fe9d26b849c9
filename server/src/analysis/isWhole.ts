import type { Declaration } from "../model/module";
import type { Scope } from "./scope";

const known = new WeakMap<ReadonlyMap<string, readonly Declaration[]>, boolean>();

/**
 * Whether the module plainly builds everything itself, so that what is not in it is nowhere: it sets up the provider, as
 * only the first module of a configuration does, and calls no other module. Of programs only those that make an app of
 * themselves alone.
 */
export function isWhole({ module }: Scope): boolean {
  const { declarations, documents, isPartial } = module;
  if (isPartial && ![...documents.values()].every((document) => document.isWhole)) return false;
  let whole = known.get(declarations);
  if (whole === undefined) {
    whole =
      declarations.has("provider.azurerm") && ![...declarations.keys()].some((name) => name.startsWith("module."));
    known.set(declarations, whole);
  }
  return whole;
}
