// Dragging workspaces out of the view: as ids for our drop provider, and as text for anything else.
import { DataTransferItem, type TreeDragAndDropController } from "vscode";
import { draggedType } from "../dragged";
import type { ExplorerNode } from "./nodes/node";
import { resourceOf, workspacesOf } from "./selected";

/** Nothing can be dropped into the view. */
export const dragging: TreeDragAndDropController<ExplorerNode> = {
  dragMimeTypes: [draggedType, "text/plain"],
  dropMimeTypes: [],
  handleDrag(nodes, transfer) {
    const workspaces = workspacesOf(nodes).map(({ id }) => id);
    const ids = nodes.flatMap(({ subject }) => resourceOf(subject)?.id ?? []);
    if (workspaces.length > 0) transfer.set(draggedType, new DataTransferItem(JSON.stringify(workspaces)));
    // A list of addresses would be opened in the editor instead.
    if (ids.length > 0) transfer.set("text/plain", new DataTransferItem(ids.join("\n")));
  },
};
