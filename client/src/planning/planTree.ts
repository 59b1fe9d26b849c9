// A plan as a tree: its resources by module, and in each what changes.
import { EventEmitter, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import type { PlanPlace, PlanResult, ShownChange, ShownResource } from "../../../server/src/protocol/index";
import { rangeOf } from "../rangeOf";
import { createTree, showAbove } from "../shown/index";

/** As in package.json. */
export const viewId = "azuremlTerraform.plan";

/** What the menus of package.json call a resource that can be seen before and after. */
const changedItem = "changed";

type PlanNode =
  | { readonly kind: "module"; readonly name: string; readonly resources: readonly ShownResource[] }
  | { readonly kind: "resource"; readonly resource: ShownResource }
  | { readonly kind: "change"; readonly change: ShownChange }
  | { readonly kind: "sentence"; readonly text: string };

/** The resource of a clicked row of the plan. */
export function resourceOf(clicked: unknown): ShownResource | undefined {
  const node = clicked as PlanNode | undefined;
  return node?.kind === "resource" ? node.resource : undefined;
}

/** The view that shows it. */
interface PlanTree {
  fill(plan: PlanResult): void;
  clear(): void;
}

const icons: Readonly<Record<ShownResource["action"], string>> = {
  create: "diff-added",
  update: "diff-modified",
  replace: "arrow-swap",
  destroy: "diff-removed",
  import: "cloud-download",
  takeOver: "arrow-right",
  forget: "diff-ignored",
  none: "arrow-right",
  unknown: "question",
  refused: "error",
};

/** Creates the view of the plan, empty at first. */
export function createPlanTree(): PlanTree {
  const changed = new EventEmitter<undefined>();
  let top: readonly PlanNode[] = [];
  const view = createTree<PlanNode>(viewId, {
    onDidChangeTreeData: changed.event,
    itemOf,
    getChildren: (node) => (node ? childrenOf(node) : [...top]),
  });

  function show(nodes: readonly PlanNode[], message: string): void {
    top = nodes;
    showAbove(view, "", message);
    changed.fire(undefined);
  }

  return {
    fill({ summary, resources, notes, refusal }) {
      const sentences = notes.map((text): PlanNode => ({ kind: "sentence", text }));
      show([...nodesOf(resources), ...sentences], refusal ?? summary);
    },
    clear: () => show([], ""),
  };
}

function nodesOf(resources: readonly ShownResource[]): readonly PlanNode[] {
  const modules = new Map<string, ShownResource[]>();
  for (const one of resources) modules.set(one.module, [...(modules.get(one.module) ?? []), one]);
  return [...modules].flatMap(([name, own]): PlanNode[] =>
    name === "" ? own.map((resource) => ({ kind: "resource", resource })) : [{ kind: "module", name, resources: own }],
  );
}

function childrenOf(node: PlanNode): PlanNode[] {
  if (node.kind === "module") return node.resources.map((resource) => ({ kind: "resource", resource }));
  if (node.kind !== "resource") return [];
  const { because, changes } = node.resource;
  return [
    ...because.map((text): PlanNode => ({ kind: "sentence", text })),
    ...changes.map((change): PlanNode => ({ kind: "change", change })),
  ];
}

function itemOf(node: PlanNode): TreeItem {
  switch (node.kind) {
    case "module":
      return withIcon(new TreeItem(node.name, TreeItemCollapsibleState.Expanded), "symbol-module");
    case "sentence":
      return withIcon(new TreeItem(node.text), "info");
    case "change":
      return withPlace(
        withIcon(new TreeItem(node.change.text), node.change.replaces ? "warning" : "symbol-field"),
        node.change.place,
      );
    case "resource": {
      const { address, module, action, place } = node.resource;
      const label = module === "" ? address : address.slice(module.length + 1);
      const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
      item.description = wordFor(action);
      if (node.resource.hasTexts) item.contextValue = changedItem;
      return withPlace(withIcon(item, icons[action]), place);
    }
  }
}

function withIcon(item: TreeItem, icon: string): TreeItem {
  item.iconPath = new ThemeIcon(icon);
  return item;
}

/** A click leads to where it is written. */
function withPlace(item: TreeItem, place: PlanPlace | undefined): TreeItem {
  if (place)
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open"),
      arguments: [Uri.parse(place.uri), { selection: rangeOf(place.range) }],
    };
  return item;
}

function wordFor(action: ShownResource["action"]): string {
  switch (action) {
    case "create":
      return l10n.t("will be created");
    case "update":
      return l10n.t("will be changed");
    case "replace":
      return l10n.t("must be replaced");
    case "destroy":
      return l10n.t("will be destroyed");
    case "import":
      return l10n.t("will be imported");
    case "forget":
      return l10n.t("will not be managed any more");
    case "takeOver":
      return l10n.t("takes over a state");
    case "none":
      return l10n.t("has moved");
    case "unknown":
      return l10n.t("is not known");
    case "refused":
      return l10n.t("cannot be planned");
  }
}
