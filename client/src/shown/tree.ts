// What is shown in and above a tree: the only place where that gets its words, and it escapes them.
import { type TreeDataProvider, type TreeItem, type TreeView, type TreeViewOptions, window } from "vscode";
import { escapeLabel, escapeMessage, plain } from "../../../server/src/text/index";

/** What is in a tree, and how each of it looks before it is escaped. */
export interface TreeNodes<T> extends Omit<TreeDataProvider<T>, "getTreeItem"> {
  itemOf(node: T): TreeItem;
}

/** A tree view whose items are escaped. */
export function createTree<T>(
  id: string,
  nodes: TreeNodes<T>,
  options: Omit<TreeViewOptions<T>, "treeDataProvider"> = {},
): TreeView<T> {
  const { onDidChangeTreeData, getParent, resolveTreeItem } = nodes;
  return window.createTreeView(id, {
    ...options,
    treeDataProvider: {
      ...(onDidChangeTreeData && { onDidChangeTreeData }),
      getTreeItem: (node) => shownTreeItem(nodes.itemOf(node)),
      getChildren: (node) => nodes.getChildren(node),
      // VS Code asks for these where they are there.
      ...(getParent && { getParent: getParent.bind(nodes) }),
      ...(resolveTreeItem && { resolveTreeItem: resolveTreeItem.bind(nodes) }),
    },
  });
}

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
