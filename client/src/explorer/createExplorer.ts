// Makes the view. What it draws, and the Azure layer, are loaded when it is first looked at, or a command first needs them; nobody
// is ever asked to sign in unless they chose to.
import * as vscode from "vscode";
import { commands, l10n, workspace } from "vscode";
import type { Azure, Subscription } from "../azure/index";
import { loadAzure } from "../azure/load";
import { loadLive } from "../live/load";
import { createTree, inView, showAbove } from "../shown/index";
import { dragging } from "./dragged";
import { type Explorer, type NodeDecoration, viewId } from "./explorer";
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
  let azure: Azure | undefined;
  let mark: NodeDecoration = () => undefined;
  let root: Root | undefined;
  const learned = new vscode.EventEmitter<void>();
  const tree = new Tree({
    azure: azureOf,
    rootNodes: (around) => loadLive().rootNodes(around),
    markOf: (one) => mark(one),
    read: () => learned.fire(),
    drawn(next) {
      root = next;
      commands.executeCommand("setContext", stateKey, next.state);
      setLive(next.state);
      // With a message above the tree VS Code does not show the welcome texts.
      const isEmpty = next.nodes.length === 0;
      headline(azureOf()).then(
        ({ message, description }) => {
          showAbove(view, description, isEmpty ? "" : (message ?? ""));
        },
        (error) => log.warn(`Could not determine who is signed in: ${error}`),
      );
    },
  });
  const view = createTree(viewId, tree, {
    canSelectMany: true,
    showCollapseAll: true,
    dragAndDropController: dragging,
  });
  const configured = workspace.onDidChangeConfiguration((event) => {
    const concerns = (name: string) => event.affectsConfiguration(name);
    if (!azure || !settings.names.some(concerns)) return;
    // Another identity sees other resources: nothing of the last one stays.
    if (concerns(settings.identity)) forget();
    tree.changed();
  });

  const wasLive = () => context.globalState.get(liveKey, false);
  commands.executeCommand("setContext", liveKey, wasLive());

  function setLive(state: State): void {
    // Whoever does not answer says nothing of that.
    if (state === "offline" || state === "throttled") return;
    const isLive = state === "ready" || state === "filtered";
    if (wasLive() === isLive) return;
    commands.executeCommand("setContext", liveKey, isLive);
    context.globalState.update(liveKey, isLive);
  }

  function azureOf(): Azure {
    if (azure) return azure;
    const bundle = loadAzure();
    bundle.speak((message, ...values) => l10n.t(message, ...values));
    azure = bundle.createAzure(bundle.fromVscode(vscode, context, log));
    azure.onDidChange((key) => {
      learned.fire();
      tree.changed(key === undefined ? undefined : tree.nodeOf(key));
    });
    return azure;
  }

  function forget(): void {
    azure?.dispose();
    azure = undefined;
  }

  return {
    view,
    provider: tree,
    azure: azureOf,
    onDidLearn: learned.event,
    get root() {
      return root;
    },
    async refresh(node) {
      const reload = node?.reload ?? (() => reloadAll(azureOf()));
      await inView(viewId, async () => reload());
      tree.changed(node?.reload && node.subject.kind !== "tenant" ? node : undefined);
    },
    showMore: (node) => tree.showMore(node),
    async show() {
      const [first] = await tree.getChildren();
      if (first) await view.reveal(first, { select: false, focus: false });
    },
    reveal: (entry) => loadLive().revealWorkspace({ azure: azureOf(), tree, view }, entry),
    nodes: (args) => {
      const given = nodesOf(args);
      return given.length > 0 ? given : view.selection;
    },
    selectedWorkspaces(args) {
      return workspacesOf(this.nodes(args));
    },
    setMark(next) {
      mark = next;
      if (azure) tree.changed();
    },
    dispose() {
      for (const owned of [configured, view, tree, learned]) owned.dispose();
      forget();
    },
  };
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
