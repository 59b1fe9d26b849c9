// What is in the tree: it returns nodes, and remembers those that it has returned.
import { type Event, EventEmitter, type TreeItem } from "vscode";
import type { Azure } from "../azure/index";
import type { TreeNodes } from "../shown/index";
import type { ExplorerNode, TreeContext } from "./nodes/node";
import type { Root } from "./nodes/rootNodes";

/** How many children a node shows at first, and how many more each time: ten thousand would stall the window. */
const pageSize = 200;

interface TreeHost {
  azure(): Azure;
  /** Reads what the tree begins with. */
  rootNodes(around: TreeContext): Promise<Root>;
  markOf(resource: { readonly id: string }): string | undefined;
  /** Called when the root was read. */
  drawn(root: Root): void;
  /** Called when any nodes were read. */
  read(): void;
}

export class Tree implements TreeNodes<ExplorerNode> {
  readonly onDidChangeTreeData: Event<ExplorerNode | undefined>;
  private readonly emitter = new EventEmitter<ExplorerNode | undefined>();
  private readonly nodes = new Map<string, ExplorerNode>();
  private readonly limits = new Map<string, number>();
  private readonly busy = new Set<string>();

  constructor(private readonly host: TreeHost) {
    this.onDidChangeTreeData = this.emitter.event;
  }

  itemOf({ item }: ExplorerNode): TreeItem {
    return item;
  }

  getParent({ parent }: ExplorerNode): ExplorerNode | undefined {
    return parent;
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    const children = node ? ((await node.children?.()) ?? []) : await this.roots();
    for (const child of children) this.nodes.set(child.id, child);
    this.host.read();
    return [...children];
  }

  async resolveTreeItem(item: TreeItem, node: ExplorerNode): Promise<TreeItem> {
    const tooltip = await node.tooltip?.();
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  /** The node as it was drawn last. */
  nodeOf(id: string): ExplorerNode | undefined {
    return this.nodes.get(id);
  }

  changed(node?: ExplorerNode): void {
    // If the node has been drawn again since, VS Code knows only the newer one.
    this.emitter.fire(node && (this.nodes.get(node.id) ?? node));
  }

  showMore(node: ExplorerNode): void {
    this.limits.set(node.id, this.limitOf(node.id) + pageSize);
    this.changed(node);
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private async roots(): Promise<readonly ExplorerNode[]> {
    const root = await this.host.rootNodes(this.around());
    this.host.drawn(root);
    return root.nodes;
  }

  limitOf(id: string): number {
    return this.limits.get(id) ?? pageSize;
  }

  private around(): TreeContext {
    return {
      azure: this.host.azure(),
      limitOf: (id) => this.limitOf(id),
      changed: (node) => this.changed(node),
      once: (name, action) => {
        if (this.busy.has(name)) return;
        this.busy.add(name);
        action().finally(() => this.busy.delete(name));
      },
      markOf: (resource) => this.host.markOf(resource),
    };
  }
}
