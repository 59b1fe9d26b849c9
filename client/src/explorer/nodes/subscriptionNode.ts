// A subscription, and between it and its workspaces, where people want them, the resource groups.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Subscription } from "../../azure/index";
import { tooltip } from "../../shown/index";
import { byName } from "../byName";
import { settings } from "../settings";
import { listNodes } from "./listNodes";
import type { ExplorerNode, TreeContext } from "./node";
import { workspaceNode } from "./workspaceNode";

export function subscriptionNode(
  around: TreeContext,
  parent: ExplorerNode | undefined,
  subscription: Subscription,
  count: number | undefined,
): ExplorerNode {
  const { key, name, state, subscriptionId, tenant } = subscription;
  const { azure } = around;
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = [count === undefined ? "" : String(count), isUsual(state) ? "" : state].filter(Boolean).join(", ");
  item.iconPath = new ThemeIcon("credit-card");
  item.contextValue = "azmlSubscription";
  const counted = count === undefined ? "" : count === 1 ? l10n.t("1 workspace") : l10n.t("{0} workspaces", count);
  item.accessibilityInformation = {
    label: [name, l10n.t("subscription"), counted, state].filter(Boolean).join(", "),
  };
  const node: ExplorerNode = {
    id: key,
    parent,
    subject: { kind: "subscription", subscription },
    item,
    children: () => (settings.groups() ? groups() : workspaces(node)),
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
  const workspaces = (below: ExplorerNode) =>
    listNodes(around, node, {
      read: () => azure.workspaces(subscription),
      sorted: byName,
      toNode: (workspace) => workspaceNode(around, below, workspace),
      empty: l10n.t("No workspaces"),
    });

  /** What comes after the workspaces, such as a problem, comes after the groups. */
  async function groups(): Promise<readonly ExplorerNode[]> {
    const all = await workspaces(node);
    const names = new Map<string, string>();
    for (const { subject } of all) {
      if (subject.kind !== "workspace") continue;
      const { resourceGroup } = subject.workspace;
      if (!names.has(resourceGroup.toLowerCase())) names.set(resourceGroup.toLowerCase(), resourceGroup);
    }
    const sorted = [...names.values()].sort((a, b) => a.localeCompare(b));
    return [...sorted.map(groupNode), ...all.filter(({ subject }) => subject.kind !== "workspace")];
  }

  function groupNode(group: string): ExplorerNode {
    const own = new TreeItem(group, TreeItemCollapsibleState.Collapsed);
    own.id = `${key}/resourcegroups/${group.toLowerCase()}`;
    own.iconPath = new ThemeIcon("folder");
    own.contextValue = "azmlGroup";
    const isIn = ({ subject }: ExplorerNode) =>
      subject.kind === "workspace" && subject.workspace.resourceGroup.toLowerCase() === group.toLowerCase();
    const below: ExplorerNode = {
      id: own.id,
      parent: node,
      subject: { kind: "group", name: group },
      item: own,
      children: async () => (await workspaces(below)).filter(isIn),
    };
    return below;
  }
  return node;
}

function isUsual(state: string): boolean {
  return state === "" || /^enabled$/i.test(state);
}
