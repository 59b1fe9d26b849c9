/** Names that follow from those that a module has: `kv-ml` for a key vault beside a resource group that is called `rg-ml`. */
import { typeOf } from "../model/index";
import { blocksOf } from "./blocksOf";
import { foundOnce, type Scope } from "./scope";
import { literalAt } from "./values/literalAt";

/**
 * How names of a type begin. Source: https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations;
 * where Microsoft names none, as our own set-ups call it, or nothing.
 */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["azurerm_resource_group", "rg"],
  ["azurerm_machine_learning_workspace", "mlw"],
  ["azurerm_ai_foundry", "hub"],
  ["azurerm_ai_foundry_project", "proj"],
  ["azurerm_machine_learning_compute_cluster", "cpu"],
  ["azurerm_application_insights", "appi"],
  ["azurerm_log_analytics_workspace", "log"],
  ["azurerm_key_vault", "kv"],
  ["azurerm_storage_account", "st"],
  ["azurerm_container_registry", "cr"],
  ["azurerm_user_assigned_identity", "id"],
  ["azurerm_virtual_network", "vnet"],
  ["azurerm_subnet", "snet"],
  ["azurerm_network_security_group", "nsg"],
  ["azurerm_private_endpoint", "pep"],
  ["azurerm_private_dns_zone_virtual_network_link", ""],
  ["azurerm_public_ip", "pip"],
  ["azurerm_network_interface", "nic"],
  ["azurerm_nat_gateway", "ng"],
  ["azurerm_route_table", "rt"],
  ["azurerm_firewall", "afw"],
  ["azurerm_bastion_host", "bas"],
  ["azurerm_kubernetes_cluster", "aks"],
  ["azurerm_container_app", "ca"],
  ["azurerm_container_app_environment", "cae"],
  ["azurerm_service_plan", "asp"],
  ["azurerm_search_service", "srch"],
  ["azurerm_data_factory", "adf"],
  ["azurerm_databricks_workspace", "dbw"],
  ["azurerm_cosmosdb_account", "cosmos"],
  ["azurerm_mssql_server", "sql"],
  ["azurerm_postgresql_flexible_server", "psql"],
]);

/** Types whose names have lower-case letters and digits alone. */
const withoutDashes: ReadonlySet<string> = new Set(["azurerm_storage_account", "azurerm_container_registry"]);

/** The shortest and the longest names, where they are short. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules. */
const lengths: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["azurerm_storage_account", [3, 24]],
  ["azurerm_container_registry", [5, 50]],
  ["azurerm_key_vault", [3, 24]],
  ["azurerm_machine_learning_workspace", [3, 33]],
  ["azurerm_machine_learning_compute_cluster", [2, 32]],
  ["azurerm_ai_foundry", [3, 33]],
  ["azurerm_ai_foundry_project", [3, 33]],
  ["azurerm_container_app", [2, 32]],
]);

const usual = [2, 50] as const;

/** The name of another resource of a type that is called `label` in the module; undefined where none follows from those of the module. */
export function derivedName(type: string, label: string, scope: Scope): string | undefined {
  const abbreviation = abbreviations.get(type);
  const base = baseName(scope);
  if (abbreviation === undefined || base === undefined) return undefined;
  if (abbreviation === "") return base;
  const taken = new Set(blocksOf(type, scope).map(({ body }) => literalAt(body, ["name"], scope)));
  const first = `${abbreviation}-${base}`;
  const next = `${first}-${label.replaceAll("_", "-")}`;
  const wishes = [first, next].map((one) => (withoutDashes.has(type) ? one.replaceAll("-", "") : one));
  const [shortest, longest] = lengths.get(type) ?? usual;
  return wishes.find((one) => !taken.has(one) && shortest <= one.length && one.length <= longest);
}

/** What the names of a module have in common behind their abbreviations, as far as its resource group says, or else another resource. */
export const baseName = foundOnce(findBase);

function findBase(scope: Scope): string | undefined {
  let found: string | undefined;
  for (const [, [declaration]] of scope.module.declarations) {
    const block = declaration?.block;
    if (block?.kind !== "resource") continue;
    const type = typeOf(block) ?? "";
    const abbreviation = abbreviations.get(type);
    if (!abbreviation || withoutDashes.has(type)) continue;
    const name = literalAt(block.body, ["name"], scope);
    if (!name?.startsWith(`${abbreviation}-`)) continue;
    const base = name.slice(abbreviation.length + 1);
    // What may be in names of all types.
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(base)) continue;
    if (type === "azurerm_resource_group") return base;
    found ??= base;
  }
  return found;
}
