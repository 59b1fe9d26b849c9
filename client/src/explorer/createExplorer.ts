// Makes the view. What it draws, and the Azure layer, are loaded when it is first looked at, or a command first needs them; nobody
// is ever asked to sign in unless they chose to.
import * as vscode from "vscode";
import { commands, l10n, workspace } from "vscode";
import type { Azure, Subscription, Workspace, WorkspaceEntry } from "../azure/index";
import { loadAzure } from "../azure/index";
import { loadLive } from "../live/index";
import { createTree, inView, showAbove } from "../shown/index";
import { dragging } from "./dragged";
import { type Explorer, type NodeDecoration, viewId } from "./explorer";
import type { ExplorerNode } from "./nodes/node";
import type { Root, State } from "./nodes/rootNodes";
import { nodesOf, workspacesOf } from "./selected";
import { settings } from "./settings";
import { Tree } from "./tree";

/** The context key by which the welcome texts of package.json are chosen. */
const stateKey = "azuremlTerraform.explorerState";
/** Whether anything is live, without which commands about it are hidden. It is remembered until somebody looks again. */
const liveKey = "azuremlTerraform.isLive";

/** Registers the view. */
export function createExplorer(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Explorer {
  return new ExplorerView(context, log);
}

class ExplorerView implements Explorer {
  readonly provider: Tree;
  readonly view: Explorer["view"];
  readonly onDidLearn: vscode.Event<void>;
  root: Root | undefined;
  private loaded: Azure | undefined;
  private mark: NodeDecoration = () => undefined;
  private readonly learned = new vscode.EventEmitter<void>();
  private readonly owned: readonly vscode.Disposable[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.onDidLearn = this.learned.event;
    this.provider = new Tree({
      azure: () => this.azure(),
      rootNodes: (around) => loadLive().rootNodes(around),
      markOf: (one) => this.mark(one),
      read: () => this.learned.fire(),
      drawn: (root) => this.drawn(root),
    });
    this.view = createTree(viewId, this.provider, {
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: dragging,
    });
    const configured = workspace.onDidChangeConfiguration((event) => this.configured(event));
    this.owned = [configured, this.view, this.provider, this.learned];
    commands.executeCommand("setContext", liveKey, this.wasLive());
  }

  azure(): Azure {
    if (this.loaded) return this.loaded;
    const bundle = loadAzure();
    bundle.speak((message, ...values) => l10n.t(message, ...values));
    const azure = bundle.createAzure(bundle.fromVscode(vscode, this.context, this.log));
    this.loaded = azure;
    azure.onDidChange((key) => {
      this.learned.fire();
      this.provider.changed(key === undefined ? undefined : this.provider.nodeOf(key));
    });
    return azure;
  }

  async refresh(node?: ExplorerNode): Promise<void> {
    const reload = node?.reload ?? (() => reloadAll(this.azure()));
    await inView(viewId, async () => reload());
    this.provider.changed(node?.reload && node.subject.kind !== "tenant" ? node : undefined);
  }

  showMore(node: ExplorerNode): void {
    this.provider.showMore(node);
  }

  async show(): Promise<void> {
    const [first] = await this.provider.getChildren();
    if (first) await this.view.reveal(first, { select: false, focus: false });
  }

  reveal(entry: WorkspaceEntry): Promise<boolean> {
    return loadLive().revealWorkspace({ azure: this.azure(), tree: this.provider, view: this.view }, entry);
  }

  nodes(args: readonly unknown[]): readonly ExplorerNode[] {
    const given = nodesOf(args);
    return given.length > 0 ? given : this.view.selection;
  }

  selectedWorkspaces(args: readonly unknown[]): readonly Workspace[] {
    return workspacesOf(this.nodes(args));
  }

  setMark(mark: NodeDecoration): void {
    this.mark = mark;
    if (this.loaded) this.provider.changed();
  }

  dispose(): void {
    for (const owned of this.owned) owned.dispose();
    this.forget();
  }

  private drawn(root: Root): void {
    this.root = root;
    commands.executeCommand("setContext", stateKey, root.state);
    this.setLive(root.state);
    // With a message above the tree VS Code does not show the welcome texts.
    const isEmpty = root.nodes.length === 0;
    headline(this.azure()).then(
      ({ message, description }) => {
        showAbove(this.view, description, isEmpty ? "" : (message ?? ""));
      },
      (error) => this.log.warn(`Could not determine who is signed in: ${error}`),
    );
  }

  private configured(event: vscode.ConfigurationChangeEvent): void {
    const concerns = (name: string) => event.affectsConfiguration(name);
    if (!this.loaded || !settings.names.some(concerns)) return;
    // Another identity sees other resources: nothing of the last one stays.
    if (concerns(settings.identity)) this.forget();
    this.provider.changed();
  }

  private wasLive(): boolean {
    return this.context.globalState.get(liveKey, false);
  }

  private setLive(state: State): void {
    // Whoever does not answer says nothing of that.
    if (state === "offline" || state === "throttled") return;
    const isLive = state === "ready" || state === "filtered";
    if (this.wasLive() === isLive) return;
    commands.executeCommand("setContext", liveKey, isLive);
    this.context.globalState.update(liveKey, isLive);
  }

  private forget(): void {
    this.loaded?.dispose();
    this.loaded = undefined;
  }
}

/** Who is signed in, and the lists that lead to workspaces; those of what is open follow as they are drawn. */
async function reloadAll(azure: Azure): Promise<void> {
  const { items } = await azure.tenants({ refresh: true });
  const ready = items.filter(({ state }) => state === "ready");
  const lists = await Promise.all(ready.map((tenant) => azure.subscriptions(tenant, { refresh: true })));
  const listed = lists.flatMap((list) => list.items.filter((one) => azure.knownWorkspaces(one)));
  const again = (one: Subscription) => azure.workspaces(one, { refresh: true });
  await Promise.all([azure.index({ refresh: true }), ...listed.map(again)]);
}

interface Headline {
  readonly description: string;
  readonly message?: string;
}

async function headline(azure: Azure): Promise<Headline> {
  const { used } = await azure.identities();
  const description = used.map(({ label }) => label).join(", ");
  if (used.some(({ kind }) => kind === "simulator")) {
    const message = l10n.t("This is a simulation on your own computer: nothing here is in Azure.");
    return { description, message };
  }
  const warning = await azure.terraformWarning();
  return warning ? { description, message: warning } : { description };
}
