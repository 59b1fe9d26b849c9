// What the commands in this folder work with.
import type { LogOutputChannel, TreeView } from "vscode";
import type { Azure, Workspace, WorkspaceEntry } from "../azure/index";
import type { Server } from "../server/index";

/** The part of the workspaces view that imports use. */
export interface WorkspacesView {
  /** Loads the Azure layer when it is first called. */
  azure(): Azure;
  /** The workspaces among the nodes that a command was called with, or else among those that are selected. */
  selectedWorkspaces(args: readonly unknown[]): readonly Workspace[];
  /** Selects a workspace in the view; false where it is gone. */
  reveal(entry: WorkspaceEntry): Promise<boolean>;
  readonly view: Pick<TreeView<unknown>, "onDidChangeVisibility" | "visible">;
  /** Lets `mark` say where each resource is in code. */
  setMark(mark: (resource: { readonly id: string }) => string | undefined): void;
}

/** The parts of the extension that imports use: the server, the log and the view of workspaces. */
export interface ImportContext {
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly view: WorkspacesView;
}
