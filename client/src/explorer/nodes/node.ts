// Nodes of the tree. They are values: created again whenever their list is drawn, and identified by their id.
import type { MarkdownString, TreeItem } from "vscode";
import type {
  Azure,
  AzureProblem,
  Child,
  Companion,
  LiveResource,
  ResourceOwner,
  Subscription,
  Tenant,
  Workspace,
  WorkspacePart,
} from "../../azure/index";

/** What a node of the tree represents. */
export type NodeSubject =
  | { readonly kind: "tenant"; readonly tenant: Tenant }
  | { readonly kind: "subscription"; readonly subscription: Subscription }
  | { readonly kind: "group"; readonly name: string /** Where it is a resource group. */; readonly id?: string }
  | { readonly kind: "workspace"; readonly workspace: Workspace }
  | { readonly kind: "part"; readonly part: WorkspacePart | "companions"; readonly workspace: Workspace }
  | { readonly kind: "child"; readonly child: Child }
  | { readonly kind: "companion"; readonly companion: Companion }
  | { readonly kind: "folder"; readonly folder: string; readonly owner: ResourceOwner }
  | { readonly kind: "resource"; readonly resource: LiveResource }
  | { readonly kind: "problem"; readonly problem: AzureProblem; readonly tenant?: Tenant | undefined }
  | { readonly kind: "more" | "loading" | "empty" };

/** A node of the tree. */
export interface ExplorerNode {
  /** Account, tenant and Azure's id, in lower case: the same node after every refresh, and no other one. */
  readonly id: string;
  readonly parent: ExplorerNode | undefined;
  readonly subject: NodeSubject;
  /** Cheap: it is asked for at every drawing. */
  readonly item: TreeItem;
  children?(): Promise<readonly ExplorerNode[]>;
  /** Called only on hover. */
  tooltip?(): MarkdownString | Promise<MarkdownString>;
  /** Reads anew what `children` gives; without it, that is up to the parent. */
  reload?(): Promise<unknown>;
}

/** What nodes need of their tree. */
export interface TreeContext {
  readonly azure: Azure;
  /** How many children of a node are shown. */
  limitOf(id: string): number;
  /** To be called when the children of `node`, or without one those of the root, have changed. */
  changed(node?: ExplorerNode): void;
  /** Runs an action unless one with the same name is running. */
  once(name: string, action: () => Promise<void>): void;
  /** A mark for what has an id in Azure, such as the file that declares it. */
  markOf(resource: { readonly id: string }): string | undefined;
}
