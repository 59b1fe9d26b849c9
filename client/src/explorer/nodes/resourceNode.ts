// Resources that Azure lists below a subscription, a workspace or one another: a folder for each kind, read when it is opened. What is
// particular about a kind is in the Azure layer's table of kinds.
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Azure, LiveResource, ResourceFolder, ResourceOwner, Subscription, Workspace } from "../../azure/index";
import { tooltip } from "../../shown/index";
import { nameOrder, type Order, textOrder } from "../byName";
import { settings } from "../settings";
import { listNodes } from "./listNodes";
import type { ExplorerNode, TreeContext } from "./node";

/** What is listed below a workspace. */
export function ownerOfWorkspace({ key, tenant, id, raw }: Workspace): ResourceOwner {
  return { key, tenant, id, raw, kind: "workspace" };
}

/** What is listed below a subscription, beside its workspaces. */
export function ownerOfSubscription({ key, tenant, subscriptionId, raw }: Subscription): ResourceOwner {
  return { key, tenant, id: `/subscriptions/${subscriptionId}`, raw, kind: "subscription" };
}

/** `description` is shown beside the folder's title. */
export function folderNode(
  around: TreeContext,
  parent: ExplorerNode,
  owner: ResourceOwner,
  folder: ResourceFolder,
  description = "",
): ExplorerNode {
  const { azure } = around;
  const { kind, title, icon } = folder;
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.id = `${parent.id}/#${kind}`;
  item.description = description;
  item.iconPath = new ThemeIcon(icon);
  item.contextValue = `azmlFolder;kind=${kind}`;
  const node: ExplorerNode = {
    id: item.id,
    parent,
    subject: { kind: "folder", folder: kind, owner },
    item,
    children: () => listed(around, node, owner, folder),
    reload: () => azure.resources(owner, kind, { refresh: true }),
  };
  return node;
}

function resourceNode(around: TreeContext, parent: ExplorerNode, resource: LiveResource): ExplorerNode {
  const { key, name, kind } = resource;
  const { azure } = around;
  const { word, icon, description, state, attention, lines } = azure.lookOf(resource);
  const mark = around.markOf(resource);
  const folders = azure.folders(resource);
  const [only, another] = folders;
  const item = new TreeItem(name, folders.length > 0 ? TreeItemCollapsibleState.Collapsed : undefined);
  item.id = key;
  item.description = [description, mark].filter(Boolean).join(" · ");
  const problems = attention.filter(({ isProblem }) => isProblem).map(({ text }) => text);
  item.iconPath =
    problems.length > 0 ? new ThemeIcon("warning", new ThemeColor("list.warningForeground")) : new ThemeIcon(icon);
  // What has no name of its own has no id either.
  item.contextValue = `azmlResource;kind=${kind}${mark ? ";managed" : ""}${resource.isUnnamed ? ";unread" : ""}`;
  item.accessibilityInformation = { label: [name, word, description, state, mark].filter(Boolean).join(", ") };
  const node: ExplorerNode = {
    id: key,
    parent,
    subject: { kind: "resource", resource },
    item,
    // A narrow view cuts off what is beside the name.
    tooltip: () => tooltip(name, [[titled(word), description], ...lines, [l10n.t("Managed in"), mark]], problems),
    // Where there is one sort of thing below a resource, a folder would only be in the way.
    ...(only && {
      children: async () =>
        another
          ? folders.map((folder) => folderNode(around, node, resource, folder))
          : listed(around, node, resource, only),
    }),
    ...(only && !another && { reload: () => azure.resources(resource, only.kind, { refresh: true }) }),
  };
  return node;
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function listed(
  around: TreeContext,
  node: ExplorerNode,
  owner: ResourceOwner,
  { kind, newestFirst }: ResourceFolder,
): Promise<readonly ExplorerNode[]> {
  const { azure } = around;
  const onlyProblems = settings.problemsOnly();
  return listNodes(around, node, {
    read: () => azure.resources(owner, kind),
    order: orderOf(azure, newestFirst),
    toNode: (resource) => resourceNode(around, node, resource),
    empty: onlyProblems ? l10n.t("No problems") : l10n.t("None"),
    where: onlyProblems ? (one) => mayMatter(azure, one) : undefined,
  });
}

/** Whether it needs attention, or something below it may: of versions nobody expects that. */
function mayMatter(azure: Azure, one: LiveResource): boolean {
  if (azure.lookOf(one).attention.length > 0) return true;
  return azure.folders(one).some(({ newestFirst }) => !newestFirst);
}

/** By name, or as people have chosen; versions by age, of which those that do not say it stay where Azure put them. */
function orderOf(azure: Azure, newestFirst: boolean): Order<LiveResource> {
  const by = settings.sortBy();
  if (newestFirst) {
    const made = once(madeAt);
    return (one, other) => made(other) - made(one) || 0;
  }
  if (by === "name") return nameOrder;
  if (by === "kind") {
    const described = once((one) => azure.lookOf(one).description);
    return (one, other) => textOrder(described(one), described(other)) || nameOrder(one, other);
  }
  const urgency = once((one) => urgencyOf(azure, one));
  return (one, other) => urgency(other) - urgency(one) || nameOrder(one, other);
}

/** Looks at each once, however often it is compared: lists are long. */
function once<T>(look: (one: LiveResource) => T): (one: LiveResource) => T {
  const known = new Map<LiveResource, T>();
  return (one) => {
    if (!known.has(one)) known.set(one, look(one));
    return known.get(one)!;
  };
}

function urgencyOf(azure: Azure, one: LiveResource): number {
  const { attention } = azure.lookOf(one);
  return attention.some(({ isProblem }) => isProblem) ? 2 : attention.length > 0 ? 1 : 0;
}

function madeAt({ raw }: LiveResource): number {
  const { createdAt } = (raw.systemData ?? {}) as { createdAt?: unknown };
  return typeof createdAt === "string" ? Date.parse(createdAt) : Number.NaN;
}
