// Azure's workspaces, their parts and their companions -> ours. What a list lacks is empty, never undefined.
import { isSameType, keyOfId, parseAskedId } from "../../../../server/src/resourceIds/index";
import type { Child, Companion, Role, Tenant, Workspace, WorkspaceEntry, WorkspacePart } from "../types";
import { type JsonObject, objectAt, textAt } from "./shape";

/** Undefined for an entry whose id is not that of a workspace. */
export function entryFrom(tenant: Tenant, raw: JsonObject): WorkspaceEntry | undefined {
  const id = textAt(raw, "id");
  const parsed = parseAskedId(id);
  const isWorkspace = parsed !== undefined && isSameType(parsed.type, "Microsoft.MachineLearningServices/workspaces");
  if (!parsed || !isWorkspace) return undefined;
  return {
    key: workspaceKey(tenant, id),
    tenant,
    id,
    name: parsed.names[0]!,
    subscriptionId: parsed.subscription,
    resourceGroup: parsed.group,
    location: textAt(raw, "location"),
    kind: textAt(raw, "kind") || "Default",
  };
}

/** The workspace of an entry, with its state and the whole answer. Undefined if its id is not that of a workspace. */
export function workspaceFrom(tenant: Tenant, raw: JsonObject): Workspace | undefined {
  const entry = entryFrom(tenant, raw);
  return entry && { ...entry, state: textAt(raw, "properties", "provisioningState"), raw };
}

/** The subscription is a part of its own, so that forgetting a subscription's lists forgets its workspaces' too. */
function workspaceKey(tenant: Tenant, id: string): string {
  return `${tenant.key}/${keyOfId(id).replace(/^\/subscriptions\//, "")}`;
}

/** A compute, datastore or outbound rule of a workspace; undefined for an entry without a name. */
export function childFrom(workspace: WorkspaceEntry, part: WorkspacePart, raw: JsonObject): Child | undefined {
  const id = textAt(raw, "id");
  const name = parseAskedId(id)?.names.at(-1) ?? textAt(raw, "name");
  if (!name) return undefined;
  const key = `${workspace.key}/${part.toLowerCase()}/${name.toLowerCase()}`;
  const properties = objectAt(raw, "properties");
  const type = textAt(properties, typeField[part]);
  const state = textAt(properties, "provisioningState") || textAt(properties, "status");
  return { key, part, workspace, id, name, type, state, raw };
}

const typeField: Record<WorkspacePart, string> = {
  computes: "computeType",
  datastores: "datastoreType",
  outboundRules: "type",
};

/** The resources that a workspace names, each once. Texts that are not ids are left out. */
export function companionsOf(workspace: Workspace): Companion[] {
  const properties = objectAt(workspace.raw, "properties");
  const identities = Object.keys(objectAt(workspace.raw, "identity", "userAssignedIdentities"));
  const named: readonly (readonly [Role, string])[] = [
    ["storage", textAt(properties, "storageAccount")],
    ["keyVault", textAt(properties, "keyVault")],
    ["keyVault", textAt(objectAt(properties, "encryption", "keyVaultProperties"), "keyVaultArmId")],
    ["insights", textAt(properties, "applicationInsights")],
    ["registry", textAt(properties, "containerRegistry")],
    ...identities.map((id) => ["identity", id] as const),
    ["identity", textAt(properties, "primaryUserAssignedIdentity")],
  ];
  const found = new Map<string, Companion>();
  for (const [role, id] of named) {
    const name = parseAskedId(id)?.names.at(-1);
    const key = `${workspace.key}/#${role}${keyOfId(id)}`;
    if (name !== undefined && !found.has(key)) found.set(key, { key, role, workspace, id, name });
  }
  return [...found.values()];
}
