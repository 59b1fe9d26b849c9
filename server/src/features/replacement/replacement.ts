import type { Scope } from "../../analysis/index";
import type { Block, Finding, Value } from "../../model/index";
import type { Store } from "../../workspace/index";
import type { Before } from "./effects";
import { lazy } from "./lazy";
import type { AddressPart } from "./madeModules";
import type { ModuleChanges } from "./moduleChanges";
import type { Moves, Stating } from "./moves";

export { formerAddress } from "./formerAddress";
export type { AddressPart } from "./madeModules";
export type { ModuleChange, ModuleChanges } from "./moduleChanges";

/** What happens to what exists. */
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

/** An address as Terraform writes it. */
export function partsText(parts: readonly AddressPart[]): string {
  return lazy().partsText(parts);
}

/** What `moved` blocks say, and what Terraform moves by itself. */
export function movesIn(now: Stating, before: Stating): Moves {
  return lazy().movesIn(now, before);
}

/**
 * What an address in a `moved`, `removed` or `import` block names; undefined if it cannot be read. `keyOf` gives the
 * value of an index that is not a literal.
 */
export function addressParts(
  value: Value | undefined,
  keyOf?: (index: Value) => string | undefined,
): AddressPart[] | undefined {
  return lazy().addressParts(value, keyOf);
}
