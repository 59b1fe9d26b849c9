// Azure Resource Graph, as far as two questions go: the workspaces of a tenant, and what workspaces rest on.
import { type Call, ok, type Reply } from "./http/call";
import { notFound, refuse } from "./http/errors";
import type { Branches } from "./world/branches";
import { companionRows } from "./world/companionBody";
import { accountBodies, accountBranches } from "./world/foundryBodies";
import { workspaceBody } from "./world/workspaceBody";
import { registryBodies, workspaceBranches } from "./world/workspaceBranches";
import type { SimSubscription, SimWorkspace, World } from "./world/world";

const most = 1000;

/** A row is what a question projects of a resource. */
type Row = Readonly<Record<string, unknown>>;

export function askGraph({ subscriptions }: World, call: Call): Reply {
  if (!/^\/providers\/Microsoft\.ResourceGraph\/resources$/i.test(call.path)) return notFound(call.path);
  const asked = JSON.parse(call.body) as Question;
  const { query = "", options } = asked;
  const wanted = asked.subscriptions?.map((id) => id.toLowerCase());
  // Silently trimmed to what the token may see.
  const seen = subscriptions.filter(
    ({ id, tenant }) => tenant.id === call.claims?.tid && (wanted?.includes(id) ?? true),
  );
  const workspaces = seen.flatMap((one) => one.workspaces);
  const rows = /\| summarize amount = count\(\) by type, subscriptionId\b/.test(query)
    ? amounts(seen)
    : (rowsFor(query, workspaces) ?? rowsOfAll(query, seen));
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

interface Question {
  readonly query?: string;
  readonly options?: Record<string, unknown>;
  readonly subscriptions?: readonly string[];
}

/** Groups, what is in one, who may do what there, and resources of a type or with a tag; undefined for any other question. */
function rowsOfAll(query: string, subscriptions: readonly SimSubscription[]): Row[] | undefined {
  const [table = "", condition = ""] = query.split(/\s*\|\s*(?:where )?/i);
  const all = subscriptions.flatMap((one) => resourceRows(one));
  const isGroup = (row: Row) => /^microsoft\.resources\//i.test(String(row.type));
  const isGrant = (row: Row) => /^microsoft\.authorization\//i.test(String(row.type));
  if (table === "resourcecontainers") {
    const name = /name =~ '([^']*)'/.exec(condition)?.[1]?.toLowerCase();
    return all.filter((row) => isGroup(row) && (name === undefined || String(row.name).toLowerCase() === name));
  }
  if (table === "authorizationresources") {
    const scope = /scope == '([^']*)'/.exec(query)?.[1] ?? "";
    return all.filter((row) => isGrant(row) && `${String(row.id).toLowerCase()}/`.startsWith(`${scope}/`));
  }
  const resources = all.filter((row) => !isGroup(row) && !isGrant(row));
  const groups = /^resourceGroup in~ \(([^)]*)\)/.exec(condition)?.[1]?.toLowerCase();
  if (groups !== undefined)
    return resources.filter(({ id }) => groups.includes(`'${String(id).split("/")[4]?.toLowerCase()}'`));
  const [, column, text] = /^(resourceGroup|type|tags\.team) (?:=~|==) '([^']*)'/.exec(condition) ?? [];
  if (table !== "resources" || column === undefined) return undefined;
  const value = ({ id, type, tags }: Row) =>
    column === "type" ? type : column === "resourceGroup" ? String(id).split("/")[4] : (tags as Row | undefined)?.team;
  return resources.filter((row) => String(value(row)).toLowerCase() === text!.toLowerCase());
}

/** What Resource Graph has of a subscription: groups and what is directly in them. */
function resourceRows(subscription: SimSubscription): Row[] {
  const { others, workspaces, id } = subscription;
  const own = others.flatMap(({ id, name, type, kind, location, tags, managedBy, properties }): Row[] => {
    if (id.split("/").length > 9) return [];
    const { privateEndpoint, osType = "" } = (properties ?? {}) as {
      privateEndpoint?: { id: string };
      osType?: string;
    };
    const told = { privateEndpointId: privateEndpoint?.id ?? "", osType };
    return [{ id, name, type: String(type).toLowerCase(), kind, location, tags, managedBy, ...told }];
  });
  const groups = new Set(workspaces.map(({ group }) => group));
  const rows = workspaces.map((one): Row => {
    const { id, name, kind, location, tags } = workspaceBody(one, "2025-06-01");
    return { id, name, type: "microsoft.machinelearningservices/workspaces", kind, location, tags };
  });
  const accounts = accountBodies(subscription);
  const owners = [...accounts, ...registryBodies(subscription)].map(
    ({ id, name, type, kind, location, tags }): Row => ({
      id,
      name,
      type: String(type).toLowerCase(),
      kind,
      location,
      tags,
    }),
  );
  const tracked = [
    ...owners,
    ...workspaces.flatMap(rowsInWorkspace),
    ...accounts.map(accountBranches).flatMap(rowsBelow),
  ];
  const containers = [...groups].map((group) => ({
    id: `/subscriptions/${id}/resourceGroups/${group}`,
    name: group,
    type: "microsoft.resources/subscriptions/resourcegroups",
  }));
  return [...own, ...rows, ...tracked, ...companionRows(workspaces), ...containers];
}

/** Made once for each: a workspace has much in it. */
const inWorkspaces = new WeakMap<SimWorkspace, Row[]>();

function rowsInWorkspace(workspace: SimWorkspace): Row[] {
  const known = inWorkspaces.get(workspace) ?? rowsBelow(workspaceBranches(workspace));
  inWorkspaces.set(workspace, known);
  return known;
}

/** Resource Graph has what has a region, also below others: endpoints with their deployments and projects, and not connections or schedules. */
function rowsBelow(branches: Branches): Row[] {
  return [...branches.values()]
    .flat()
    .flatMap(({ id, type, location, name, kind, tags }): Row[] =>
      typeof id === "string" && location !== undefined && !/\/privateEndpointConnections\//i.test(id)
        ? [{ id, name, type: String(type).toLowerCase(), kind, location, tags }]
        : [],
    );
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
