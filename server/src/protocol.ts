// What server and client say to each other beyond LSP. The only server file that the client may import.
import type { Status } from "./service";

/** The provider version in force for a document; null for a document that the server does not know. */
export const statusRequest = "azuremlTerraform/status";

export interface StatusParams {
  readonly uri: string;
}

export type StatusResult = Status | null;

/** Sent by the server when the answer to `statusRequest` may have changed. Without parameters. */
export const statusChanged = "azuremlTerraform/statusChanged";
