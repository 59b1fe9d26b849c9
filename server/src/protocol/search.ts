// Requests about what somebody looks for in their own words: types and arguments, and what is chosen of them.

import type { FoundName } from "../features/search/search";
import type { PlaceParams } from "./rewriting";
import type { LspRange, TextChange } from "./shapes";

/** Types that a question is about, and arguments of the block at a place; the most likely first. */
export const searchRequest = "azuremlTerraform/search";

/** A question, and the place of the user who asks: without a place, the newest releases count. */
export interface SearchParams extends Partial<PlaceParams> {
  readonly words: string;
}

/** The results of a search. */
export interface SearchResult {
  readonly types: readonly FoundName[];
  /** Of the type of the block at the place. */
  readonly arguments: readonly FoundName[];
}

export type { FoundName };

/** What writes something that was found at a place; null where it cannot be there. Nothing is written: the client does that. */
export const beginRequest = "azuremlTerraform/begin";

/** What was chosen, and where it is to be. */
export interface BeginParams extends PlaceParams {
  readonly chosen: FoundName;
}

/** A whole block as a snippet, and what is written besides; without a block, what is written is an argument. */
export type BeginResult = {
  readonly block?: { readonly range: LspRange; readonly snippet: string };
  readonly edits: readonly TextChange[];
  readonly elsewhere: readonly { readonly uri: string; readonly edits: readonly TextChange[] }[];
} | null;
