// What the server asks the editor to tell it beyond the documents: changes of settings and of files on disk.
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "vscode-languageserver";
import type { Client } from "./client";
import { section } from "./settings";

/** Registers with an editor that takes registrations; others are to be configured by their users. */
export async function registerWith(connection: Connection, client: Client, watched: readonly string[]): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.registersWatchers) {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
