// What a command is: its id, what it does in words, and the doing.
import type { Extension, LogOutputChannel } from "vscode";
import type { Explorer, Properties } from "../explorer/loaded";
import type { Importing, Preview } from "../importing/loaded";
import type { Problems } from "../problems";
import type { Server } from "../server/index";
import type { Status } from "../status";
import type { Texts } from "../texts";

/** A command of the palette or a menu. */
export interface Command {
  /** As in package.json, without `azuremlTerraform.`. */
  readonly id: string;
  /** For the log and the message when it fails: "Restarting the language server". */
  readonly name: string;
  readonly run: Run;
}

/** `args` is what VS Code calls it with: in the tree, the node that was clicked and all that are selected. */
export type Run = (session: CommandSession, ...args: readonly unknown[]) => unknown;

/** The parts of the extension that commands work with. */
export interface CommandSession {
  readonly server: Server;
  readonly log: LogOutputChannel;
  /** This one. */
  readonly extension: Pick<Extension<unknown>, "id" | "packageJSON">;
  readonly status: Status;
  readonly explorer: Explorer;
  readonly properties: Properties;
  readonly texts: Texts;
  readonly preview: Preview;
  readonly importing: Importing;
  /** What checks find beside the server's own findings. */
  readonly problems: { readonly upgrade: Problems; readonly providers: Problems; readonly conversion: Problems };
}
