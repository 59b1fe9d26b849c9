import type { Scope } from "../../analysis/index";
import type { Block, Finding } from "../../model/index";
import type { Store } from "../../workspace/index";
import type { Before } from "./effects";
import { lazy } from "./lazy";
import type { ModuleChanges } from "./moduleChanges";

export { formerAddress } from "./formerAddress";
export { type AddressPart, partsText } from "./madeModules";
export type { ModuleChange, ModuleChanges } from "./moduleChanges";
export { addressParts, movesIn } from "./moves";

/** What becomes of what is there. */
export interface ReplacementQueries {
  /**
   * What a change of files does to what the module of a document has made.
   *
   * @param before what documents held that hold something else by now; undefined for those that were not there.
   */
  moduleChanges(uri: string, before: ReadonlyMap<string, string | undefined>): ModuleChanges;
}

/** Answers from the store. */
export function replacementQueries(store: Store): ReplacementQueries {
  return { moduleChanges: (uri, before) => lazy().moduleChanges(store, uri, before) };
}

/**
 * What a block does to what is there of its resource: whether it would be destroyed and created again, and changes that would
 * be refused. Silent about what only Terraform can evaluate.
 */
export function replacementsOf(before: Before, after: Block, scope: Scope): readonly Finding[] {
  return lazy().replacementsOf(before, after, scope);
}
