// JSON about Azure's resources that is pasted into Terraform. What becomes of it is loaded when that is pasted.
import { type Disposable, type DocumentPasteEditProvider, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import type { Server } from "../server/index";
import { loadRewriting } from "./load";
import { pasteMetadata } from "./pasteKind";

/** Offers to paste an Azure resource's JSON as Terraform. */
export function offerPaste(server: Server): Disposable {
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
  return languages.registerDocumentPasteEditProvider(terraform, { provideDocumentPasteEdits }, pasteMetadata);
}
