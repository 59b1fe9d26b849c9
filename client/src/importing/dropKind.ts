// What VS Code is told of dropping before it happens.
import { DocumentDropOrPasteEditKind } from "vscode";
import { draggedType } from "../explorer/dragged";

export const dropKind = DocumentDropOrPasteEditKind.Empty.append("azureml", "import");
export const dropMetadata = { dropMimeTypes: [draggedType], providedDropEditKinds: [dropKind] };
