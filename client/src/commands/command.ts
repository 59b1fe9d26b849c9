// What a command is: its id, what it does in words, and the doing.
import type { Extension, LogOutputChannel } from "vscode";
import type { Explorer } from "../explorer/explorer";
import type { Properties } from "../explorer/properties";
import type { Server } from "../server/index";
import type { Status } from "../status";

/** A command of the palette or a menu. */
export interface Command {
  /** As in package.json, without `azuremlTerraform.`. */
  readonly id: string;
  /** For the log and the message when it fails: "Restarting the language server". */
  readonly name: string;
  readonly run: Run;
}

/** `args` is what VS Code calls it with: in the tree, the node that was clicked and all that are selected. */
export type Run = (session: Session, ...args: readonly unknown[]) => unknown;

/** What commands work with. */
export interface Session {
  readonly server: Server;
  readonly log: LogOutputChannel;
  /** This one. */
  readonly extension: Pick<Extension<unknown>, "id" | "packageJSON">;
  readonly status: Status;
  readonly explorer: Explorer;
  readonly properties: Properties;
}
