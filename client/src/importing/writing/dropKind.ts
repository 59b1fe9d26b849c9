// The registration of our drop edits, which VS Code needs before anything is dropped.
import { DocumentDropOrPasteEditKind } from "vscode";
import { draggedType } from "../../dragged";

/** The kind of our edits, so that users can prefer them. */
export const dropKind = DocumentDropOrPasteEditKind.Empty.append("azureml", "import");
/** What can be dropped, and what it becomes. */
export const dropMetadata = { dropMimeTypes: [draggedType], providedDropEditKinds: [dropKind] };
