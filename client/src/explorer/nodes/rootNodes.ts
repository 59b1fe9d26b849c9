// The root nodes: the tenants if there are several, else the subscriptions of the only one, else none and the reason.
import type { AzureProblem, SignInFor, Tenant } from "../../azure/index";
import { byName } from "../byName";
import { problemNode } from "./leaves";
import type { ExplorerNode, TreeContext } from "./node";
import { type Absence, subscriptionNodes } from "./subscriptionNodes";
import { tenantNode } from "./tenantNode";

/** Which welcome text of package.json is shown; none for "ready", where the tree has nodes. */
export type State = "ready" | Absence | "signedOut" | "needsSignIn" | "offline" | "throttled";

/** The root of the tree. */
export interface Root {
  readonly nodes: readonly ExplorerNode[];
  readonly state: State;
  /** The tenant or problem that a sign-in is needed for. */
  readonly signIn?: SignInFor;
}

/** Up to so many tenants are expanded at first. */
const few = 3;

/** Reads the tenants, and the subscriptions where there is one tenant only. */
export async function rootNodes(around: TreeContext): Promise<Root> {
  const { items, problem } = await around.azure.tenants();
  if (items.length > 1) {
    const nodes = byName(items).map((tenant) => tenantNode(around, tenant, items.length <= few));
    return { nodes: problem ? [...nodes, problemNode(undefined, problem)] : nodes, state: "ready" };
  }
  const [tenant] = items;
  const first = problem ?? tenant?.problem;
  if (!tenant || first) return first ? rootForProblem(first, tenant) : { nodes: [], state: "noSubscriptions" };
  const found = await subscriptionNodes(around, tenant, undefined);
  if (found.problem && found.nodes.length === 1) return rootForProblem(found.problem, tenant);
  return { nodes: found.nodes, state: found.absence ?? "ready" };
}

/** The usual states have a welcome text with buttons; a node tells anything else. */
function rootForProblem(problem: AzureProblem, tenant?: Tenant): Root {
  const { kind } = problem;
  if (kind === "signedOut" || kind === "offline" || kind === "throttled") return { nodes: [], state: kind };
  if (kind === "needsSignIn" || kind === "challenge" || kind === "expired") {
    return { nodes: [], state: "needsSignIn", signIn: { problem, ...(tenant ? { tenant } : {}) } };
  }
  return { nodes: [problemNode(undefined, problem)], state: "ready" };
}
