// Dynamic registrations: to be notified of changed settings and of changed files on
// disk, to format, and for what programs have from elsewhere.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SemanticTokensRegistrationType,
  WatchKind,
} from "vscode-languageserver";
import { tokenOptions } from "./capabilities";
import type { Client } from "./client";
import { section } from "./settings";

/** What `terraform fmt` formats. */
const formatted = [
  {
    pattern:
      "**/*.{tf,tofu,tfvars,tfbackend,tftest.hcl,tofutest.hcl,tfmock.hcl,tfquery.hcl,tfcomponent.hcl,tfdeploy.hcl}",
  },
];

/** Registers for changes of the configuration and of files, if the editor supports it. */
export async function registerWith(connection: Connection, client: Client, watched: readonly string[]): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.registersWatchers) {
    // For a deleted folder editors send one event, not one for each file in it, and a pattern cannot match folders alone.
    const deleted = { globPattern: "**/*", kind: WatchKind.Delete };
    const watchers = [...watched.map((globPattern) => ({ globPattern })), deleted];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.wantsFormatting && client.registersFormatting) {
    await connection.client.register(DocumentFormattingRequest.type, { documentSelector: formatted });
    await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector: formatted });
  }
  if (client.terraformDocuments) {
    const documentSelector = [...client.terraformDocuments];
    await connection.client.register(FoldingRangeRequest.type, { documentSelector });
    await connection.client.register(SelectionRangeRequest.type, { documentSelector });
    await connection.client.register(SemanticTokensRegistrationType.type, { documentSelector, ...tokenOptions });
  }
}
