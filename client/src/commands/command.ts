// What a command is: its id as in package.json, what it does in words, and the doing.
import type { LogOutputChannel } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Status } from "../status";

export interface Command {
  readonly id: string;
  /** For the log and the message when it fails: "Restarting the language server". */
  readonly name: string;
  run(session: Session): unknown;
}

/** What commands work with. */
export interface Session {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  readonly status: Status;
}
