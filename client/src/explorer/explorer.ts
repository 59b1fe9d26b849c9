// The view "Azure ML & Foundry": what is live there, and what commands need of it.
import type { Disposable, Event, TreeView } from "vscode";
import type { Azure, Workspace, WorkspaceEntry } from "../azure/index";
import type { ExplorerNode } from "./nodes/node";
import type { Root } from "./nodes/rootNodes";
import type { Tree } from "./tree";

/** The id of the view in package.json. */
export const viewId = "azuremlTerraform.explorer";

/** What to show beside something in Azure, such as where it is in code; undefined for nothing. */
export type NodeDecoration = (resource: { readonly id: string }) => string | undefined;

/** The view, and what commands need of it. */
export interface Explorer extends Disposable {
  readonly view: TreeView<ExplorerNode>;
  /** What the view draws. */
  readonly provider: Pick<Tree, "getChildren" | "resolveTreeItem">;
  /** Loads the Azure layer when it is first called. */
  azure(): Azure;
  /** Reads the nodes below `node`, or all, again; the old ones stay until then. */
  refresh(node?: ExplorerNode): Promise<void>;
  showMore(node: ExplorerNode): void;
  /** Opens the view, and leaves the keyboard to whoever is typing. */
  show(): Promise<void>;
  /** Selects a workspace in the tree, also where a filter or a page hid it. False where it is gone. */
  reveal(entry: WorkspaceEntry): Promise<boolean>;
  /** The nodes that a command is about: those it was called with, else those that are selected. */
  nodes(args: readonly unknown[]): readonly ExplorerNode[];
  /** The workspaces among them, with Azure's raw answers; their children are `azure().children(...)`. */
  selectedWorkspaces(args: readonly unknown[]): readonly Workspace[];
  /** Lets `mark` say where each resource is in code; to be called again when that has changed. */
  setMark(mark: NodeDecoration): void;
  /** Fires when the known resources of Azure may have changed. */
  readonly onDidLearn: Event<void>;
  /** The beginning of the tree as it was drawn last. */
  readonly root: Root | undefined;
}
