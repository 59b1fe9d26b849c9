// What writes resources from JSON, or an azapi resource anew. Titles of commands are in package.json.
import { commands, Disposable, type DocumentPasteEditProvider, type LogOutputChannel, l10n, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import type { Preview } from "../importing/writing/preview";
import { protect } from "../protect";
import type { Server } from "../server/index";
import { loadRewriting } from "./load";
import { pasteMetadata } from "./pasteKind";

/** Registers it. */
export function registerRewriting(server: Server, preview: Preview, log: LogOutputChannel): Disposable {
  const terraform = dropSelector.filter(({ language }) => language === "terraform");
  const provideDocumentPasteEdits: DocumentPasteEditProvider["provideDocumentPasteEdits"] = async (
    document,
    ranges,
    transfer,
  ) => {
    const text = (await transfer.get("text/plain")?.asString()) ?? "";
    // All other text is none of our business.
    return /^\s*[[{]\s*["{]/.test(text) ? loadRewriting().pasteEdits(server, document, ranges, text) : undefined;
  };
  const command = (id: string, name: string, run: () => unknown) =>
    commands.registerCommand(`azuremlTerraform.${id}`, () => protect(log, name, run));
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(terraform, { provideDocumentPasteEdits }, pasteMetadata),
    command("useApiVersion", l10n.t("Choosing another API version"), () =>
      loadRewriting().useApiVersion(server, preview),
    ),
    command("pasteAsTerraform", l10n.t("Pasting"), () => loadRewriting().pasteAsTerraform(server)),
  );
}
