// What is shown in and above a tree: the only place where that gets its words, and it escapes them.
import type { TreeItem, TreeView } from "vscode";
import { escapeLabel, escapeMessage, plain } from "../../../server/src/text/index";

/** The item as it may be drawn. */
export function shownTreeItem(item: TreeItem): TreeItem {
  if (typeof item.label === "string") item.label = escapeLabel(item.label);
  if (typeof item.description === "string") item.description = escapeLabel(item.description);
  const { accessibilityInformation: spoken } = item;
  if (spoken) item.accessibilityInformation = { ...spoken, label: plain(spoken.label) };
  return item;
}

/** Says beside the title of a view, and above what is in it. VS Code makes links and buttons of `[label](address)` there. */
export function showAbove(view: TreeView<unknown>, description: string, message: string): void {
  view.description = escapeMessage(description);
  view.message = escapeMessage(message);
}
