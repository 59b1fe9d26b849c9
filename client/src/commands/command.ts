// What a command is: its id as in package.json, what it does in words, and the doing.
import type { LogOutputChannel } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Explorer } from "../explorer/explorer";
import type { Properties } from "../explorer/properties";
import type { Status } from "../status";

export interface Command {
  readonly id: string;
  /** For the log and the message when it fails: "Restarting the language server". */
  readonly name: string;
  /** `args` is what VS Code calls it with: in the tree, the node that was clicked and all that are selected. */
  run(session: Session, ...args: readonly unknown[]): unknown;
}

/** What commands work with. */
export interface Session {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  readonly status: Status;
  readonly explorer: Explorer;
  readonly properties: Properties;
}
