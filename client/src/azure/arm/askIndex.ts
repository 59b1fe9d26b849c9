// Every workspace of a tenant with one question to Resource Graph, a thousand at a time. Its answers are some minutes old
// and trimmed to what the person may see, so they serve for finding and counting; an import reads the workspace itself.
import { AzureError } from "../problems/problem";
import { otherShape, repeating } from "../problems/sentences";
import type { Tenant, WorkspaceEntry } from "../types";
import type { Arm } from "./arm";
import { entryFrom } from "./readWorkspaces";
import { isJson, type Json } from "./shape";

const query = [
  "resources",
  "where type =~ 'microsoft.machinelearningservices/workspaces'",
  "project id, name, kind, location, resourceGroup, subscriptionId, tags, sku",
  // Without an order, pages may repeat entries and leave out others.
  "order by id asc",
].join(" | ");

const pageSize = 1000;

export async function askIndex(arm: Arm, tenant: Tenant, signal: AbortSignal): Promise<WorkspaceEntry[]> {
  const entries: WorkspaceEntry[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const options = { $top: pageSize, resultFormat: "objectArray", ...(token ? { $skipToken: token } : {}) };
    const answer: Json = await arm.askGraph({ query, options }, signal);
    const { data, $skipToken } = answer;
    if (!Array.isArray(data)) throw new AzureError(otherShape());
    for (const row of data) {
      const entry = isJson(row) ? entryFrom(tenant, row) : undefined;
      if (entry) entries.push(entry);
    }
    token = typeof $skipToken === "string" && $skipToken !== "" ? $skipToken : undefined;
    if (token !== undefined && seen.has(token)) throw new AzureError(repeating(entries.length));
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return entries;
}
