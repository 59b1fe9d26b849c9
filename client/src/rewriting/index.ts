// The commands that write an azapi resource anew. Titles are in package.json.
import { commands, Disposable, type LogOutputChannel, l10n } from "vscode";
import type { Preview } from "../importing/writing/preview";
import { protect } from "../protect";
import type { Server } from "../server/server";
import { loadRewriting } from "./load";

/** Registers them. */
export function registerRewriting(server: Server, preview: Preview, log: LogOutputChannel): Disposable {
  return Disposable.from(
    commands.registerCommand("azuremlTerraform.useApiVersion", () =>
      protect(log, l10n.t("Choosing another API version"), () => loadRewriting().useApiVersion(server, preview)),
    ),
  );
}
