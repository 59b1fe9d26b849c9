import type { DocumentEdits, Span } from "../../text/index";

/** What became of resources that were to be converted. */
export interface AzapiConversion {
  /** Edits of all files of the modules, each file once. */
  readonly edits: readonly DocumentEdits[];
  readonly converted: readonly ConvertedResource[];
  readonly refused: readonly RefusedResource[];
}

/** A resource that becomes one of azapi's. */
export interface ConvertedResource {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}

/** A resource that stays as it is. */
export interface RefusedResource {
  readonly uri: string;
  readonly address: string;
  readonly span: Span;
  /** Sentences. */
  readonly because: readonly string[];
}
