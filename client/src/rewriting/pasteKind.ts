// The registration of our paste edits, which VS Code needs before anything is pasted.
import { DocumentDropOrPasteEditKind } from "vscode";

/** The kind of our edits, so that users can prefer them. */
export const pasteKind = DocumentDropOrPasteEditKind.Empty.append("azureml", "paste");
/** What is looked at, and what happens to it. */
export const pasteMetadata = { pasteMimeTypes: ["text/plain"], providedPasteEditKinds: [pasteKind] };
