// What workspaces rest on, and new ones may rest on, with one question to Resource Graph: for suggestions alone.
import type { Tenant } from "../types";
import { companionApis } from "./apiVersions";
import type { Arm } from "./arm";
import { askGraph } from "./askGraph";
import { idKey, parseId } from "./ids";
import { textAt } from "./shape";

/** Nobody looks through more suggestions. */
const most = 5000;

const query = [
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
  const rows = await askGraph(arm, query, signal, most);
  return rows.flatMap((row) => {
    const id = textAt(row, "id");
    return parseId(id) ? [{ key: `${tenant.key}${idKey(id)}`, tenant, id, location: textAt(row, "location") }] : [];
  });
}
