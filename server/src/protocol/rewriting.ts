// Requests about what is to be written: an azapi block with another API version, and what somebody pastes.

import type { ApiVersions } from "../features/apiVersions/apiVersions";
import type { PasteOption } from "../features/importing/importing";
import type { LspPosition, TextChange } from "./shapes";

/** The API versions that the azapi block at a position can have; null where none is written out there. */
export const apiVersionsRequest = "azuremlTerraform/apiVersions";

/** A place in a document. */
export interface PlaceParams {
  readonly uri: string;
  readonly position: LspPosition;
}

/** Null where no resource type with an API version is written out there. */
export type ApiVersionsResult = Pick<ApiVersions, "type" | "version" | "offered"> | null;

/** The edits that give that block one of these. Nothing is written: the client does that. */
export const useApiVersionRequest = "azuremlTerraform/useApiVersion";

/** A block, by a place in it, and the version that it is to have. */
export interface UseApiVersionParams extends PlaceParams {
  readonly version: string;
}

/** The edits of a document, and its text after them. */
export interface RewrittenResult {
  readonly edits: readonly TextChange[];
  /** The whole text after them. */
  readonly after: string;
}

/** What a pasted text can become at a position. Nothing is written: the client does that. */
export const pasteRequest = "azuremlTerraform/paste";

/** The text, and where it is pasted. */
export interface PasteParams extends PlaceParams {
  readonly text: string;
}

/** The first is what is meant most often; none where it is pasted as it is. */
export type PasteResult = readonly PastedAs[];

/** One of them. */
interface PastedAs extends Omit<PasteOption, "edits" | "elsewhere"> {
  readonly edits: readonly TextChange[];
  /** Those of other documents of the module that belong to it. */
  readonly elsewhere: readonly { readonly uri: string; readonly edits: readonly TextChange[] }[];
}
