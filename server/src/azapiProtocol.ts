// What client and server say to each other about conversions to azapi, beside protocol.ts.
import type { LspRange, TextChange } from "./protocolShapes";

/** Resources of azurerm's in files as resources of azapi's. Nothing is written: the client does that. */
export const convertToAzapiRequest = "azuremlTerraform/convertToAzapi";

/** The files, of one folder or several, and the addresses of the resources that are meant; without these, all are. */
export interface ConvertToAzapiParams {
  readonly files: readonly string[];
  readonly addresses?: readonly string[];
}

/** What would be written, and what stays as it is. */
export interface ConvertedToAzapi {
  readonly files: readonly {
    readonly uri: string;
    readonly edits: readonly TextChange[];
    /** The whole text after them. */
    readonly after: string;
  }[];
  /** How many resources become azapi's. */
  readonly count: number;
  /** A sentence about each that does not. */
  readonly refused: readonly { readonly uri: string; readonly range: LspRange; readonly message: string }[];
}
