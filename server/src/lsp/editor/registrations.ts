// What the server asks the editor for beyond what it says at the start: to be told of changes of settings and of files on
// disk, and to be asked to format.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  WatchKind,
} from "vscode-languageserver";
import type { Client } from "./client";
import { section } from "./settings";

/** What `terraform fmt` formats. */
const formatted = [{ pattern: "**/*.{tf,tofu,tfvars,tftest.hcl,tofutest.hcl,tfmock.hcl,tfquery.hcl}" }];

/** Registers with an editor that takes registrations; others are to be configured by their users. */
export async function registerWith(connection: Connection, client: Client, watched: readonly string[]): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.registersWatchers) {
    // Of a folder that is deleted editors tell nothing but that, and no pattern is about folders alone.
    const deleted = { globPattern: "**/*", kind: WatchKind.Delete };
    const watchers = [...watched.map((globPattern) => ({ globPattern })), deleted];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (client.wantsFormatting && client.registersFormatting) {
    await connection.client.register(DocumentFormattingRequest.type, { documentSelector: formatted });
    await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector: formatted });
  }
}
