// What a lens with a number of references does: the server's answer, turned into the editor's terms, in a peek.
import { commands, type Disposable, type LogOutputChannel, l10n } from "vscode";
import type { BaseLanguageClient, Location, Position } from "vscode-languageclient";
import { protect } from "../protect";

/** The command that the server puts on its lenses. */
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
