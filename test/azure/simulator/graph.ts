// Azure Resource Graph, as far as two questions go: the workspaces of a tenant, and what workspaces rest on.
import { type Call, ok, type Reply } from "./http/call";
import { notFound, refuse } from "./http/errors";
import { companionRows } from "./world/companionBody";
import { accountBodies } from "./world/foundryBodies";
import { workspaceBody } from "./world/workspaceBody";
import { registryBodies } from "./world/workspaceBranches";
import type { SimSubscription, SimWorkspace, World } from "./world/world";

const most = 1000;

/** A row is what a question projects of a resource. */
type Row = Readonly<Record<string, unknown>>;

export function askGraph({ subscriptions }: World, call: Call): Reply {
  if (!/^\/providers\/Microsoft\.ResourceGraph\/resources$/i.test(call.path)) return notFound(call.path);
  const { query = "", options } = JSON.parse(call.body) as { query?: string; options?: Record<string, unknown> };
  // Silently trimmed to what the token may see.
  const mine = subscriptions.filter(({ tenant }) => tenant.id === call.claims?.tid);
  const workspaces = mine.flatMap((one) => one.workspaces);
  const rows = /\| summarize amount = count\(\) by type, subscriptionId\b/.test(query)
    ? amounts(mine)
    : rowsFor(query, workspaces);
  if (!rows) {
    return refuse(
      400,
      "BadRequest",
      "Please provide below info when asking for support: the query is not one that the simulator knows.",
    );
  }
  const all = rows.sort((a, b) => (String(a.id).toLowerCase() < String(b.id).toLowerCase() ? -1 : 1));
  const skip = Number(Buffer.from(String(options?.$skipToken ?? ""), "base64url").toString()) || 0;
  const size = Math.min(Number(options?.$top ?? 100), most);
  const data = all.slice(skip, skip + size);
  const isMore = skip + size < all.length;
  return ok({
    totalRecords: all.length,
    count: data.length,
    resultTruncated: "false",
    ...(isMore ? { $skipToken: Buffer.from(String(skip + size)).toString("base64url") } : {}),
    facets: [],
    data,
  });
}

/** How many registries and Foundry accounts each has. */
function amounts(subscriptions: readonly SimSubscription[]): Row[] {
  return subscriptions.flatMap((one) => {
    const foundry = accountBodies(one).filter(({ kind }) => /^(AIServices|OpenAI)$/.test(String(kind)));
    return [registryBodies(one), foundry].flatMap((all) => {
      const type = String(all[0]?.type).toLowerCase();
      return all.length > 0 ? [{ type, subscriptionId: one.id, amount: all.length }] : [];
    });
  });
}

/** Undefined for any other question. */
function rowsFor(query: string, workspaces: readonly SimWorkspace[]): Row[] | undefined {
  if (/^resources\s*\|\s*where type =~ 'microsoft\.machinelearningservices\/workspaces'/i.test(query)) {
    return workspaces.map((one) => {
      const { id, name, kind, location, tags, sku } = workspaceBody(one, "2025-06-01");
      const { group, subscriptionId } = one;
      return { id, name, kind, location, resourceGroup: group.toLowerCase(), subscriptionId, tags, sku };
    });
  }
  const types = /^resources\s*\|\s*where type in~ \(([^)]*)\)/i.exec(query)?.[1]?.toLowerCase();
  if (types === undefined) return undefined;
  const isAsked = (type: string) => types.includes(`'${type.toLowerCase()}'`);
  return companionRows(workspaces).flatMap(({ id, type, location }) => (isAsked(type) ? [{ id, location }] : []));
}
