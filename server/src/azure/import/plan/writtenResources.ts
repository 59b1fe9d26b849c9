/** What the provider is asked to plan: resources as they are written, next to what it has read of them. */
import type { Scope } from "../../../analysis/index";
import { objectResult, type Result } from "../../../evaluation/index";
import { addressOf, type Document } from "../../../model/index";
import type { ImportDraft } from "../generate/draftRequest";
import { type IdOf, valuesOfBody } from "../module/evaluate";

/** A resource as it is written. */
export interface WrittenResource {
  readonly id: string;
  readonly address: string;
  /** What its block comes to. */
  readonly config: Result;
  /** The arguments at the top that are in `ignore_changes`. */
  readonly ignored: ReadonlySet<string>;
}

/** The draft, with the values of the blocks that are written from it. */
export function writtenResources(draft: ImportDraft, written: Document, scope: Scope): readonly WrittenResource[] {
  const blocks = new Map(written.blocks.map((block) => [addressOf(block), block]));
  const idOf: IdOf = (address) => draft.ids.get(address);
  return draft.drafted.flatMap(({ id, address, ignored }) => {
    const block = blocks.get(address);
    const body = block && valuesOfBody(block, scope, idOf);
    return body ? [{ id, address, config: objectResult(body), ignored }] : [];
  });
}
