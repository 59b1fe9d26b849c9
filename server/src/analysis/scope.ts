import type { Catalog } from "../catalog/catalog";
import type { Block } from "../model/document";
import type { Module } from "../model/module";

/** Everything that may be looked up while a block is looked at. */
export interface Scope {
  readonly catalog: Catalog;
  readonly module: Module;
  /** The document that is looked at. */
  readonly uri: string;
  /** Another folder's module, if it is known. */
  moduleAt(folder: string): Module | undefined;
  /**
   * To be told of every other block whose content counts for what is found, and of every type all of whose blocks count:
   * when one of them changes, it must be looked for again.
   */
  looksAt(what: Block | string): void;
  /** The version in force of a provider, by its name in the catalog. */
  versionOf(provider: string): string;
}
