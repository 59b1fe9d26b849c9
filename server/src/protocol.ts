// What server and client say to each other beyond LSP. The only server file that the client may import.
import type { Converted, Status, Target } from "./service";

/** The provider version in force for a document; null for a document that the server does not know. */
export const statusRequest = "azuremlTerraform/status";

export interface StatusParams {
  readonly uri: string;
}

export type StatusResult = Status | null;

/** The blocks of a document that a range touches, written in another language; null where it touches none. */
export const convertRequest = "azuremlTerraform/convert";

export interface ConvertParams {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
  /** Terraform's own language, or that of programs. */
  readonly to: Target;
}

/** A position as in LSP. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export type ConvertResult = Converted | null;

/** Sent by the server when the answer to `statusRequest` may have changed. Without parameters. */
export const statusChanged = "azuremlTerraform/statusChanged";
