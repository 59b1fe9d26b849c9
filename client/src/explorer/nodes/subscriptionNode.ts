// A subscription, and between it and its workspaces, where people want them, the resource groups.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { ownProperty } from "../../../../server/src/text/index";
import type { Subscription, Workspace } from "../../azure/index";
import { tooltip } from "../../shown/index";
import { nameOrder } from "../byName";
import { settings } from "../settings";
import { listNodes } from "./listNodes";
import type { ExplorerNode, TreeContext } from "./node";
import { folderNode, ownerOfSubscription } from "./resourceNode";
import { workspaceNode } from "./workspaceNode";

export function subscriptionNode(
  around: TreeContext,
  parent: ExplorerNode | undefined,
  subscription: Subscription,
  count: number | undefined,
  others: ReadonlyMap<string, number> | undefined,
): ExplorerNode {
  const { key, name, state, subscriptionId, tenant } = subscription;
  const { azure } = around;
  const owner = ownerOfSubscription(subscription);
  const node: ExplorerNode = {
    id: key,
    parent,
    subject: { kind: "subscription", subscription },
    item: itemOf(subscription, count),
    async children() {
      const by = settings.groupBy();
      const below = await (by === "" ? workspaces(node) : groupNodes(node, subscription, by, workspaces));
      const folders = azure.folders(owner).flatMap((folder) => {
        const amount = others?.get(folder.kind) ?? (others ? 0 : undefined);
        return amount === 0 ? [] : [folderNode(around, node, owner, folder, String(amount ?? ""))];
      });
      return folders.length > 0 && below[0]?.subject.kind === "empty" ? folders : [...folders, ...below];
    },
    reload: () => azure.workspaces(subscription, { refresh: true }),
    tooltip: () =>
      tooltip(name, [
        [l10n.t("Tenant"), tenant.name],
        [l10n.t("Signed in as"), tenant.identity.label],
        [l10n.t("State"), state],
        [l10n.t("Workspaces"), count === undefined ? "" : String(count)],
        [l10n.t("Id"), subscriptionId],
      ]),
  };
  const workspaces: NodesBelow = (below) =>
    listNodes(around, node, {
      read: () => azure.workspaces(subscription),
      order: nameOrder,
      toNode: (workspace) => workspaceNode(around, below, workspace),
      empty: l10n.t("No workspaces"),
    });
  return node;
}

/** All workspaces of a subscription as nodes below another one. */
type NodesBelow = (below: ExplorerNode) => Promise<readonly ExplorerNode[]>;

function itemOf({ key, name, state }: Subscription, count: number | undefined): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = [count === undefined ? "" : String(count), isUsual(state) ? "" : state].filter(Boolean).join(", ");
  item.iconPath = new ThemeIcon("credit-card");
  item.contextValue = "azmlSubscription";
  const counted = count === undefined ? "" : count === 1 ? l10n.t("1 workspace") : l10n.t("{0} workspaces", count);
  item.accessibilityInformation = {
    label: [name, l10n.t("subscription"), counted, state].filter(Boolean).join(", "),
  };
  return item;
}

/** What comes after the workspaces, such as a problem, comes after the groups. */
async function groupNodes(
  node: ExplorerNode,
  subscription: Subscription,
  by: string,
  workspaces: NodesBelow,
): Promise<readonly ExplorerNode[]> {
  const all = await workspaces(node);
  const names = new Map<string, string>();
  for (const { subject } of all) {
    if (subject.kind !== "workspace") continue;
    const group = groupOf(subject.workspace, by);
    if (!names.has(group.toLowerCase())) names.set(group.toLowerCase(), group);
  }
  const sorted = [...names.values()].sort((a, b) => a.localeCompare(b));
  return [
    ...sorted.map((group) => groupNode(node, subscription, { group, by }, workspaces)),
    ...all.filter(({ subject }) => subject.kind !== "workspace"),
  ];
}

function groupNode(
  node: ExplorerNode,
  { key, subscriptionId }: Subscription,
  { group, by }: { readonly group: string; readonly by: string },
  workspaces: NodesBelow,
): ExplorerNode {
  const own = new TreeItem(group, TreeItemCollapsibleState.Collapsed);
  own.id = `${key}/#group/${group.toLowerCase()}`;
  own.iconPath = new ThemeIcon("folder");
  const isGroup = by === "resourceGroup";
  own.contextValue = isGroup ? "azmlGroup;resources" : "azmlGroup";
  const isIn = ({ subject }: ExplorerNode) =>
    subject.kind === "workspace" && groupOf(subject.workspace, by).toLowerCase() === group.toLowerCase();
  const below: ExplorerNode = {
    id: own.id,
    parent: node,
    subject: {
      kind: "group",
      name: group,
      ...(isGroup && { id: `/subscriptions/${subscriptionId}/resourceGroups/${group}` }),
    },
    item: own,
    children: async () => (await workspaces(below)).filter(isIn),
  };
  return below;
}

/** The group that a workspace is in, where people group them by that. */
function groupOf({ resourceGroup, location, kind, raw }: Workspace, by: string): string {
  if (by === "resourceGroup") return resourceGroup;
  if (by === "region") return location;
  if (by === "kind") return kind;
  const value = ownProperty((raw.tags ?? {}) as Readonly<Record<string, unknown>>, by.replace(/^tag:/, ""));
  return typeof value === "string" && value !== "" ? value : l10n.t("without tag");
}

function isUsual(state: string): boolean {
  return state === "" || /^enabled$/i.test(state);
}
