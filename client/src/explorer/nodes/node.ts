// What a node of the tree is. Nodes are values: made anew whenever their list is drawn, the same by their id.
import type { MarkdownString, TreeItem } from "vscode";
import type { Azure, Child, Companion, Part, Problem, Subscription, Tenant, Workspace } from "../../azure/index";

/** What a node stands for. */
export type Subject =
  | { readonly kind: "tenant"; readonly tenant: Tenant }
  | { readonly kind: "subscription"; readonly subscription: Subscription }
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "workspace"; readonly workspace: Workspace }
  | { readonly kind: "part"; readonly part: Part | "companions"; readonly workspace: Workspace }
  | { readonly kind: "child"; readonly child: Child }
  | { readonly kind: "companion"; readonly companion: Companion }
  | { readonly kind: "problem"; readonly problem: Problem; readonly tenant?: Tenant | undefined }
  | { readonly kind: "more" | "loading" | "empty" };

/** A node of the tree. */
export interface ExplorerNode {
  /** Account, tenant and Azure's id, in lower case: the same node after every refresh, and no other one. */
  readonly id: string;
  readonly parent: ExplorerNode | undefined;
  readonly subject: Subject;
  /** Cheap: it is asked for at every drawing. */
  readonly item: TreeItem;
  children?(): Promise<readonly ExplorerNode[]>;
  /** Asked for only when somebody hovers. */
  tooltip?(): MarkdownString | Promise<MarkdownString>;
  /** Reads anew what `children` gives; without it, that is up to the parent. */
  reload?(): Promise<unknown>;
}

/** What nodes need of the tree that they are in. */
export interface Around {
  readonly azure: Azure;
  /** How many children of a node are shown. */
  limitOf(id: string): number;
  /** Children of `node` are others now; of the whole tree without one. */
  changed(node?: ExplorerNode): void;
  /** Does what takes a while once at a time, by a name. */
  once(name: string, action: () => Promise<void>): void;
  /** What others say of a workspace, such as where it is in code. */
  markOf(workspace: Workspace): string | undefined;
}
