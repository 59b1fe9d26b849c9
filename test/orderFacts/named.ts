/** What arguments name: the types that they may refer to, and what is written there. */
import { typesNamedBy } from "../../server/src/catalog/nameArguments";
import { catalog } from "../harness/service";
import { addressOf, isOfAzapi, type Resource, schemaOf, takes } from "./written";

export const caller = "data.azurerm_client_config";
export const identity = "azurerm_user_assigned_identity";
export const group = "azurerm_resource_group";

/** Types of azurerm's whose ids facts know by their end. */
export const named: Readonly<Record<string, string>> = {
  azurerm_cognitive_account: "Microsoft.CognitiveServices/accounts",
  azurerm_subnet: "Microsoft.Network/virtualNetworks/subnets",
  azurerm_virtual_network: "Microsoft.Network/virtualNetworks",
  azurerm_user_assigned_identity: "Microsoft.ManagedIdentity/userAssignedIdentities",
  azurerm_storage_account: "Microsoft.Storage/storageAccounts",
};
export const typesHolding: Readonly<Record<string, string>> = { azurerm_subnet: "virtual_network_name" };

export function isNested(type: string, path: string, release: string): boolean {
  let body = schemaOf(type, release);
  let isBlock = false;
  for (const name of path.split(".")) {
    const attribute = body?.get(name);
    body = attribute?.block;
    isBlock = body !== undefined;
  }
  return isBlock;
}

export function isPrincipal(path: string): boolean {
  return /(?:principal_id|principalId|object_id)$/.test(path);
}

export function isOwnIdentity({ type }: Resource): boolean {
  return type === identity || /userAssignedIdentities$/.test(type) || type.startsWith("azuread_");
}

export function isPrincipalType(type: string, release: string): boolean {
  return type === identity || type.startsWith("azuread_") || takes(type, "identity", release);
}

/** What is written of a resource where a path names it. */
export function referenceTo(to: Resource, path: string): string {
  const address = addressOf(to);
  if (path.endsWith(".parts")) return `"example.com/\${${address}.name}"`;
  if (isPrincipal(path)) {
    if (isOfAzapi(to)) return `${address}.${isOwnIdentity(to) ? "output.properties" : "output.identity"}.principalId`;
    if (to.type === identity) return `${address}.principal_id`;
    return to.type.startsWith("azuread_") ? `${address}.object_id` : `${address}.identity[0].principal_id`;
  }
  return /(?:_name|^name|\.name|host_pool|profile_name|system_topic)$/.test(path) && !/Id$/.test(path)
    ? `${address}.name`
    : `${address}.id`;
}

/** The types that are named at a path, the most likely first. */
export function typesAt(type: string, path: string, release: string): readonly string[] {
  const last = path.split(".").at(-1)!;
  if (type.includes("/") || type === "azapi_update_resource") {
    if (last === "parts") return twins[type] ?? [];
    const parent = type.split("/").slice(0, -1).join("/");
    if (path === "parent_id") return [parent.includes("/") ? parent : group, ...(twins[parent] ?? [])].filter(Boolean);
    if (last === "identity_ids" || /userAssignedIdentity$/.test(last)) return [identity];
    return twins[last] ?? [];
  }
  let body = schemaOf(type, release);
  let attribute = body?.get(path.split(".")[0]!);
  for (const name of path.split(".")) {
    attribute = body?.get(name);
    body = attribute?.block ?? attribute?.elem?.block;
  }
  const ids = attribute?.idOf ?? attribute?.elem?.idOf ?? [];
  const byName = typesNamedBy(last, type, catalog.provider("azurerm")!, release);
  const further = /identity/.test(last)
    ? [identity]
    : /resource_group/.test(last)
      ? [group]
      : (twins[path] ?? twins[last] ?? []);
  const stem = `azurerm_${last.replace(/_(?:resource_)?ids?$/, "")}`;
  return [...new Set([...ids, ...byName, ...further, stem])].filter((one) => schemaOf(one, release) !== undefined);
}

/** What names in bodies of Azure's API, and arguments that the catalog knows no type of, lead to. */
const twins: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.CognitiveServices/accounts": ["azurerm_cognitive_account"],
  "Microsoft.MachineLearningServices/workspaces": ["azurerm_machine_learning_workspace"],
  "Microsoft.Foundry/agents": ["Microsoft.CognitiveServices/accounts/projects"],
  "Microsoft.Search/searchServices/indexes": ["azurerm_search_service", "Microsoft.Search/searchServices"],
  keyVault: ["azurerm_key_vault", "Microsoft.KeyVault/vaults"],
  subnetArmId: ["azurerm_subnet"],
  infrastructureSubnetId: ["azurerm_subnet"],
  privateLinkServiceId: ["azurerm_cognitive_account"],
  private_connection_resource_id: ["azurerm_storage_account"],
  scope: [group],
  system_topic: ["azurerm_eventgrid_system_topic"],
  target_resource_id: ["azurerm_storage_account"],
  key_vault_key_identifier: ["azurerm_key_vault_key"],
  source_network_interface_id: ["azurerm_network_interface"],
  server: ["azurerm_container_registry"],
  entity_path: ["azurerm_eventhub"],
  endpoint_uri: ["azurerm_cosmosdb_account"],
  storage_endpoint: ["azurerm_storage_account"],
  blob_storage_endpoint: ["azurerm_storage_account"],
  service_endpoint: ["azurerm_storage_account"],
  "eventhub.name": ["azurerm_eventhub"],
  target: ["azurerm_key_vault"],
  keyVaultUri: ["azurerm_key_vault"],
  keyvaulturi: ["azurerm_key_vault"],
  keyVaultArmId: ["azurerm_key_vault"],
  keyIdentifier: ["azurerm_key_vault_key"],
  keyUrl: ["azurerm_key_vault_key"],
  identity: [identity],
  resourceId: [identity],
  privateDNSZone: ["azurerm_private_dns_zone"],
  vnetSubnetID: ["azurerm_subnet"],
  storageAccount: ["azurerm_storage_account"],
  applicationInsights: ["azurerm_application_insights"],
  containerRegistry: ["azurerm_container_registry"],
  "storage_account.name": ["azurerm_storage_account"],
  serviceResourceId: ["azurerm_storage_account", "azurerm_cosmosdb_account"],
  resource_id: [group, "azurerm_cognitive_account"],
};
