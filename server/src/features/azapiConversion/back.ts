/** A resource of azapi's on its way to one of azurerm's, and how it may be drafted. */
import type { SentBody } from "../../catalog/index";
import type { Block, Document } from "../../model/index";
import type { Move } from "./takeOver";

/** A resource, and what happens to it. */
export interface Back {
  readonly block: Block;
  readonly document: Document;
  readonly address: string;
  readonly type: string;
  readonly to: string;
  readonly sent: SentBody;
  /** What said that azapi has taken it over. */
  readonly moved: readonly Move[];
  /** Whether lists that have nothing in them have to be written. */
  readonly saysNothing: boolean;
  /** Whether what is sent without its argument too is written, where the body does not set it apart. */
  readonly repeats: boolean;
  /** Whether what it takes of other resources is written out where they have it written out. */
  readonly copies: boolean;
}

/** How drafts are made, likelier first. */
export const draftings = [false, true].flatMap((copies) =>
  [false, true].flatMap((saysNothing) => [true, false].map((repeats) => ({ saysNothing, repeats, copies }))),
);
