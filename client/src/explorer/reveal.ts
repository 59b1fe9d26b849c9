// Finds the node of a workspace that was chosen by name, reading as much as it takes to get there, and selects it.
import type { TreeView } from "vscode";
import type { Azure, Subscription, WorkspaceEntry } from "../azure/index";
import { byName } from "./byName";
import type { ExplorerNode } from "./nodes/node";
import { filterName, settings } from "./settings";
import type { Tree } from "./tree";

/** Where a workspace is revealed. */
interface RevealContext {
  readonly azure: Azure;
  readonly tree: Tree;
  readonly view: TreeView<ExplorerNode>;
}

/** Selects the workspace in the view; false where it is gone. Adds its subscription to the filter. */
export async function revealWorkspace(
  { azure, tree, view }: RevealContext,
  { key, tenant, subscriptionId }: WorkspaceEntry,
): Promise<boolean> {
  const subscriptions = await azure.subscriptions(tenant);
  const subscription = subscriptions.items.find(
    (one) => one.subscriptionId.toLowerCase() === subscriptionId.toLowerCase(),
  );
  if (!subscription) return false;
  const filter = settings.filter();
  if (filter && !filter.has(filterName(subscription))) {
    await settings.setFilter([...filter, filterName(subscription)]);
  }
  const position = await positionOf(azure, subscription, key);
  if (position < 0) return false;
  const node = await find(tree, key, position);
  if (!node) return false;
  await view.reveal(node, { select: true, focus: true, expand: false });
  return true;
}

async function positionOf(azure: Azure, subscription: Subscription, key: string): Promise<number> {
  let list = await azure.workspaces(subscription);
  for (;;) {
    const position = byName(list.items).findIndex((one) => one.key === key);
    if (position >= 0 || !list.more || list.problem) return position;
    list = await list.more();
  }
}

/** Goes down from the root, along the nodes whose ids are prefixes of the workspace's. */
async function find(tree: Tree, key: string, position: number): Promise<ExplorerNode | undefined> {
  let below = await tree.getChildren();
  for (;;) {
    const found = below.find(({ id }) => id === key);
    if (found) return found;
    const next = below.find(({ id, subject }) => key.startsWith(`${id}/`) && subject.kind !== "problem");
    if (!next) return findInGroups(tree, below, key);
    while (next.subject.kind === "subscription" && tree.limitOf(next.id) <= position) tree.showMore(next);
    below = await tree.getChildren(next);
  }
}

async function findInGroups(
  tree: Tree,
  groups: readonly ExplorerNode[],
  key: string,
): Promise<ExplorerNode | undefined> {
  for (const group of groups.filter(({ subject }) => subject.kind === "group")) {
    const found = (await tree.getChildren(group)).find(({ id }) => id === key);
    if (found) return found;
  }
  return undefined;
}
