// What one data science team has in Azure: a workspace, everything that it rests on, and its computes and datastores.
// Correct Terraform for azurerm 4: nothing in it deserves a finding. Says nothing about how it is written down.
import type { Made, MadeItem, MadeValue } from "./made";
import { pick } from "./random";

const regions = ["westeurope", "northeurope", "germanywestcentral", "eastus2", "swedencentral"];
const projects = ["churn", "demand forecast", "fraud", "pricing", "quality control", "ranking", "search", "vision"];
const sizes = ["STANDARD_DS3_V2", "STANDARD_D8S_V3", "STANDARD_NC6S_V3", "STANDARD_E16S_V3"];

/** The resources of team number `index`; their addresses differ from those of every other team. */
export function teamResources(index: number, random: () => number): Made[] {
  const id = `t${index}`;
  const project = pick(random, projects);
  const group = `azurerm_resource_group.${id}`;
  const workspace = ref(`azurerm_machine_learning_workspace.${id}.id`);
  const tags = map({ project, team: `team-${index}`, cost_center: String(1000 + Math.floor(random() * 9000)) });
  const placed = { location: ref(`${group}.location`), resource_group_name: ref(`${group}.name`) };
  const identity = { identity: block({ type: "SystemAssigned" }) };

  return [
    made("azurerm_resource_group", id, { name: `rg-ml-${id}`, location: pick(random, regions), tags }),
    made("azurerm_storage_account", id, {
      name: `stml${id}`,
      ...placed,
      account_tier: "Standard",
      account_replication_type: pick(random, ["LRS", "ZRS", "GRS"]),
      min_tls_version: "TLS1_2",
      allow_nested_items_to_be_public: false,
      shared_access_key_enabled: random() < 0.5,
      network_rules: block({ default_action: "Deny", bypass: { list: ["AzureServices"] } }),
      tags,
    }),
    made("azurerm_key_vault", id, {
      name: `kv-ml-${id}`,
      ...placed,
      tenant_id: "3f1b0c0e-6e0a-4b52-9d0e-6c5c7a1d2e10",
      sku_name: pick(random, ["standard", "premium"]),
      purge_protection_enabled: true,
      soft_delete_retention_days: 7 + Math.floor(random() * 80),
      network_acls: block({ default_action: "Deny", bypass: "AzureServices" }),
      tags,
    }),
    made("azurerm_log_analytics_workspace", id, { name: `log-ml-${id}`, ...placed, sku: "PerGB2018", tags }),
    made("azurerm_application_insights", id, {
      name: `appi-${id}`,
      ...placed,
      workspace_id: ref(`azurerm_log_analytics_workspace.${id}.id`),
      application_type: "web",
      tags,
    }),
    made("azurerm_container_registry", id, {
      name: `crml${id}`,
      ...placed,
      sku: "Premium",
      admin_enabled: true,
      ...identity,
      tags,
    }),
    made("azurerm_machine_learning_workspace", id, {
      name: `mlw-${id}`,
      friendly_name: `The ${project} workspace of team ${index}`,
      ...placed,
      application_insights_id: ref(`azurerm_application_insights.${id}.id`),
      key_vault_id: ref(`azurerm_key_vault.${id}.id`),
      storage_account_id: ref(`azurerm_storage_account.${id}.id`),
      storage_account_access_type: "Identity",
      container_registry_id: ref(`azurerm_container_registry.${id}.id`),
      public_network_access_enabled: random() < 0.5,
      ...identity,
      managed_network: block({ isolation_mode: pick(random, ["AllowInternetOutbound", "AllowOnlyApprovedOutbound"]) }),
      tags,
    }),
    ...["cpu", "gpu"].map((kind) =>
      made("azurerm_machine_learning_compute_cluster", `${id}_${kind}`, {
        name: `${kind}-${id}`,
        location: ref(`${group}.location`),
        machine_learning_workspace_id: workspace,
        vm_size: pick(random, sizes),
        vm_priority: pick(random, ["Dedicated", "LowPriority"]),
        local_auth_enabled: false,
        scale_settings: block({
          min_node_count: 0,
          max_node_count: 1 + Math.floor(random() * 20),
          scale_down_nodes_after_idle_duration: "PT5M",
        }),
        ...identity,
      }),
    ),
    made("azurerm_machine_learning_compute_instance", id, {
      name: `ci-${id}`,
      machine_learning_workspace_id: workspace,
      virtual_machine_size: pick(random, sizes),
      local_auth_enabled: false,
      description: `Notebooks of team ${index}`,
    }),
    ...["raw", "features"].flatMap((kind) => [
      made("azurerm_storage_container", `${id}_${kind}`, {
        name: kind,
        storage_account_id: ref(`azurerm_storage_account.${id}.id`),
        container_access_type: "private",
      }),
      made("azurerm_machine_learning_datastore_blobstorage", `${id}_${kind}`, {
        name: kind,
        workspace_id: workspace,
        storage_container_id: ref(`azurerm_storage_container.${id}_${kind}.id`),
        service_data_auth_identity: "WorkspaceSystemAssignedIdentity",
      }),
    ]),
    made("azurerm_role_assignment", id, {
      scope: ref(`azurerm_storage_account.${id}.id`),
      role_definition_name: "Storage Blob Data Contributor",
      principal_id: ref(`azurerm_machine_learning_workspace.${id}.identity[0].principal_id`),
    }),
  ];
}

type Named = Readonly<Record<string, MadeValue>>;

function made(type: string, name: string, entries: Named): Made {
  return { type, name, items: entriesOf(entries) };
}

function entriesOf(entries: Named): MadeItem[] {
  return Object.entries(entries).map(([name, value]) => ({ name, value }));
}

function block(entries: Named): MadeValue {
  return { block: entriesOf(entries) };
}

function map(entries: Named): MadeValue {
  return { map: entriesOf(entries) };
}

function ref(refersTo: string): MadeValue {
  return { refersTo };
}
