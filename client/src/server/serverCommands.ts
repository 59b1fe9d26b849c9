// The commands that the server puts on what it answers, with its own addresses and places.
import { commands, type Disposable, type LogOutputChannel, l10n, workspace } from "vscode";
import type { BaseLanguageClient, Location, Position, WorkspaceEdit } from "vscode-languageclient";
import { mayWrite } from "../mayWrite";
import { protect } from "../protect";

/** The part of a suggestion that changes another document: completion itself reaches only the current one. */
export const editCommand = "azuremlTerraform.editElsewhere";

/** What a lens with a number of references shows, in a peek. */
export const referencesCommand = "azuremlTerraform.showReferences";

/** Registers it: with the address of a document, a position, and the places where they are known already. */
export function registerReferences(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const show = async (uri: string, position: Position, known?: readonly Location[]) => {
    const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
    const params = { textDocument: { uri }, position, context: { includeDeclaration: false } };
    const places = known ?? (await client.sendRequest<Location[]>("textDocument/references", params));
    const locations = places.map((place) => asLocation(place));
    await commands.executeCommand("editor.action.showReferences", asUri(uri), asPosition(position), locations);
  };
  return commands.registerCommand(referencesCommand, (uri: string, position: Position, known?: readonly Location[]) =>
    protect(log, l10n.t("Showing references"), () => show(uri, position, known)),
  );
}

/** Registers the command that applies the server's edits. */
export function registerEdits(client: BaseLanguageClient, log: LogOutputChannel): Disposable {
  const make = async (edit: WorkspaceEdit) => {
    if (mayWrite()) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  };
  return commands.registerCommand(editCommand, (edit: WorkspaceEdit) =>
    protect(log, l10n.t("Editing another file"), () => make(edit)),
  );
}
