// The subscriptions of a tenant that are to be shown, and if there is none, why.
import type { AzureProblem, Subscription, Tenant, WorkspaceIndex } from "../../azure/index";
import { byName } from "../byName";
import { filterName, settings } from "../settings";
import { problemNode } from "./leaves";
import type { ExplorerNode, TreeContext } from "./node";
import { subscriptionNode } from "./subscriptionNode";

/** Why a tenant shows no subscription. */
export type Absence = "noSubscriptions" | "filtered" | "noWorkspaces";

/** The nodes of a tenant's subscriptions, and what went wrong. */
export interface Subscriptions {
  readonly nodes: readonly ExplorerNode[];
  /** Why there is no node. */
  readonly absence?: Absence;
  readonly problem?: AzureProblem;
}

/** Reads the subscriptions of a tenant and filters them as people have set it. */
export async function subscriptionNodes(
  around: TreeContext,
  tenant: Tenant,
  parent: ExplorerNode | undefined,
): Promise<Subscriptions> {
  const [live, index] = await Promise.all([around.azure.subscriptions(tenant), indexInTime(around)]);
  const filter = settings.filter();
  const wanted = byName(live.items).filter((one) => !filter || filter.has(filterName(one)));
  const hides = settings.hidesEmpty() && index !== undefined;
  const othersOf = ({ key }: Subscription) => index?.others && (index.others.get(key) ?? new Map<string, number>());
  const shown = wanted.filter((one) => !hides || countOf(index, one) !== 0 || othersOf(one)?.size !== 0);
  const nodes = shown.map((one) => subscriptionNode(around, parent, one, countOf(index, one), othersOf(one)));
  if (live.problem) {
    return { nodes: [...nodes, problemNode(parent, live.problem, tenant)], problem: live.problem };
  }
  if (nodes.length > 0) return { nodes };
  const absence = live.items.length === 0 ? "noSubscriptions" : wanted.length === 0 ? "filtered" : "noWorkspaces";
  return { nodes, absence };
}

/** Undefined where it is not known. */
function countOf(index: WorkspaceIndex | undefined, { key, tenant }: Subscription): number | undefined {
  if (!index) return undefined;
  const isSure = !index.problems.some((one) => one.tenant === undefined || one.tenant.key === tenant.key);
  return index.counts.get(key) ?? (isSure ? 0 : undefined);
}

/** How long subscriptions wait for what is in them, in milliseconds. */
const patience = 700;

/** The index if it is there soon; else the tree is drawn again when it is. */
async function indexInTime({ azure, changed, once }: TreeContext): Promise<WorkspaceIndex | undefined> {
  const index = azure.index();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  const found = await Promise.race([index, late]);
  clearTimeout(timer);
  if (!found) once("index", () => index.then(() => changed()));
  return found;
}
