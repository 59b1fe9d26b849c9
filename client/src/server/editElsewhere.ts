// What a suggestion needs in another document: completion itself reaches only the one that somebody types in.
import { commands, type Disposable, type LogOutputChannel, l10n, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { mayWrite } from "../mayWrite";
import { protect } from "../protect";

/** The command that the server puts on such suggestions. */
export const editCommand = "azuremlTerraform.editElsewhere";

/** Registers it: with edits as the server has them. */
export function registerEdits(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const make = async (edit: WorkspaceEdit) => {
    if (mayWrite()) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  };
  return commands.registerCommand(editCommand, (edit: WorkspaceEdit) =>
    protect(log, l10n.t("Editing another file"), () => make(edit)),
  );
}
