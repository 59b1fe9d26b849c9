// Queries of Resource Graph, a thousand rows at a time: all workspaces of a tenant, and all resources that they may depend on.
import { keyOfId, parseAskedId } from "../../../../server/src/resourceIds/index";
import { AzureError } from "../problems/problem";
import { otherShape } from "../problems/sentences";
import type { Tenant, WorkspaceEntry } from "../types";
import { companionApis } from "./apiVersions";
import type { Arm } from "./arm";
import { allEntries } from "./pages";
import { entryFrom } from "./readWorkspaces";
import { isObject, type JsonObject, textAt } from "./shape";

const pageSize = 1000;

/**
 * Rows that are not objects are left out. Stops after `most` of them. Asks about `subscriptions`, or everything in the
 * tenant.
 */
export function askGraph(
  arm: Arm,
  query: string,
  signal: AbortSignal,
  most = Number.POSITIVE_INFINITY,
  subscriptions?: readonly string[],
): Promise<readonly JsonObject[]> {
  return allEntries(async (token) => {
    const options = { $top: pageSize, resultFormat: "objectArray", ...(token ? { $skipToken: token } : {}) };
    const { data, $skipToken } = await arm.askGraph(
      { ...(subscriptions && { subscriptions }), query, options },
      signal,
    );
    if (!Array.isArray(data)) throw new AzureError(otherShape());
    const next = typeof $skipToken === "string" && $skipToken !== "" ? $skipToken : undefined;
    return { items: data.filter(isObject), next };
  }, most);
}

const workspacesQuery = [
  "resources",
  "where type =~ 'microsoft.machinelearningservices/workspaces'",
  "project id, name, kind, location, resourceGroup, subscriptionId, tags, sku",
  // Without an order, pages may repeat entries and leave out others.
  "order by id asc",
].join(" | ");

/**
 * Every workspace of a tenant. Resource Graph is some minutes behind, and leaves out what the user may not see. So
 * this is for finding and counting, and an import reads the workspace itself.
 */
export async function askIndex(arm: Arm, tenant: Tenant, signal: AbortSignal): Promise<WorkspaceEntry[]> {
  const rows = await askGraph(arm, workspacesQuery, signal);
  return rows.map((row) => entryFrom(tenant, row)).filter((entry) => entry !== undefined);
}

const othersQuery = [
  "resources",
  "where type =~ 'microsoft.machinelearningservices/registries' or (type =~ 'microsoft.cognitiveservices/accounts' and kind in~ ('AIServices', 'OpenAI'))",
  "summarize amount = count() by type, subscriptionId",
  "order by subscriptionId asc, type asc",
].join(" | ");

/** How many resources of a type a subscription has. */
export interface Amount {
  readonly key: string;
  /** In lower case. */
  readonly type: string;
  readonly subscriptionId: string;
  readonly amount: number;
}

/** The registries and Foundry accounts of a tenant, counted by subscription. */
export async function askOthers(arm: Arm, signal: AbortSignal): Promise<Amount[]> {
  const rows = await askGraph(arm, othersQuery, signal);
  return rows.flatMap((row) => {
    const type = textAt(row, "type").toLowerCase();
    const subscriptionId = textAt(row, "subscriptionId");
    const { amount } = row;
    return typeof amount === "number" ? [{ key: `${subscriptionId}/${type}`, type, subscriptionId, amount }] : [];
  });
}

/** More suggestions than anybody looks through. */
const maxCompanions = 5000;

const companionsQuery = [
  "resources",
  `where type in~ (${Object.keys(companionApis)
    .map((type) => `'${type}'`)
    .join(", ")})`,
  "project id, location",
  "order by id asc",
].join(" | ");

/** A resource as far as a suggestion needs it. */
export interface Resource {
  readonly key: string;
  readonly tenant: Tenant;
  readonly id: string;
  readonly location: string;
}

/** Every storage account, key vault, registry, Application Insights and identity of a tenant, up to a limit. */
export async function askCompanions(arm: Arm, tenant: Tenant, signal: AbortSignal): Promise<Resource[]> {
  const rows = await askGraph(arm, companionsQuery, signal, maxCompanions);
  return rows.flatMap((row) => {
    const id = textAt(row, "id");
    return parseAskedId(id)
      ? [{ key: `${tenant.key}${keyOfId(id)}`, tenant, id, location: textAt(row, "location") }]
      : [];
  });
}
