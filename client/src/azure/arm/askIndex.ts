// Every workspace of a tenant with one question to Resource Graph. Its answers are some minutes old and trimmed to what
// the person may see, so they serve for finding and counting; an import reads the workspace itself.
import type { Tenant, WorkspaceEntry } from "../types";
import type { Arm } from "./arm";
import { askGraph } from "./askGraph";
import { entryFrom } from "./readWorkspaces";

const query = [
  "resources",
  "where type =~ 'microsoft.machinelearningservices/workspaces'",
  "project id, name, kind, location, resourceGroup, subscriptionId, tags, sku",
  // Without an order, pages may repeat entries and leave out others.
  "order by id asc",
].join(" | ");

export async function askIndex(arm: Arm, tenant: Tenant, signal: AbortSignal): Promise<WorkspaceEntry[]> {
  const rows = await askGraph(arm, query, signal);
  return rows.map((row) => entryFrom(tenant, row)).filter((entry) => entry !== undefined);
}
