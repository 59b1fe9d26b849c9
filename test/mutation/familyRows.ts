import type { NewValue } from "../../server/src/model/change";

/** One way to break what no schema tells: something is set otherwise, and a rule of the family finds it. */
export interface FamilyRow {
  readonly rule: string;
  /** The resource that is changed, and where in it. */
  readonly type: string;
  readonly path: readonly string[];
  /** What is put there; without it, what is there is taken out. */
  readonly to?: NewValue;
  /** Added where the resource does not set it; otherwise only what is there is changed. */
  readonly isAdded?: boolean;
  /** Where it is found, if not at the path. */
  readonly at?: readonly string[];
  /** Only in resources that set this, or only in others. */
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** Only in resources that have this text there. */
  readonly says?: { readonly path: readonly string[]; readonly text: string };
  /** In each resource of this type that refers to the changed one there, if not in the changed one itself. */
  readonly of?: { readonly type: string; readonly path: readonly string[] };
}

const text = (value: string): NewValue => ({ kind: "text", text: value });
const number = (value: number): NewValue => ({ kind: "number", number: value });
const [yes, no]: readonly NewValue[] = [
  { kind: "bool", bool: true },
  { kind: "bool", bool: false },
];

const workspace = "azurerm_machine_learning_workspace";
const cluster = "azurerm_machine_learning_compute_cluster";
const instance = "azurerm_machine_learning_compute_instance";
const fqdnRule = "azurerm_machine_learning_workspace_network_outbound_rule_fqdn";
const tagRule = "azurerm_machine_learning_workspace_network_outbound_rule_service_tag";
const blobs = "azurerm_machine_learning_datastore_blobstorage";
const files = "azurerm_machine_learning_datastore_fileshare";
const byWorkspaces = (...path: readonly string[]) => ({ type: workspace, path });
const provision = ["managed_network", "provision_on_creation_enabled"];
const idle = "scale_down_nodes_after_idle_duration";

export const familyRows: readonly FamilyRow[] = [
  ...(
    [
      ["account_tier", text("Premium")],
      ["is_hns_enabled", yes!],
      ["account_kind", text("BlobStorage")],
    ] as const
  ).map(([name, to]) => ({
    rule: "workspace-storage-account",
    type: "azurerm_storage_account",
    path: [name],
    to,
    isAdded: true,
    of: byWorkspaces("storage_account_id"),
  })),
  {
    rule: "registry-admin",
    type: "azurerm_container_registry",
    path: ["admin_enabled"],
    to: no!,
    of: byWorkspaces("container_registry_id"),
  },
  {
    rule: "encryption-vault",
    type: "azurerm_key_vault",
    path: ["purge_protection_enabled"],
    to: no!,
    of: byWorkspaces("encryption", "key_vault_id"),
  },
  { rule: "own-registry", type: workspace, path: ["container_registry_id"], at: [] },
  {
    rule: "managed-network-mode",
    type: workspace,
    path: ["managed_network", "isolation_mode"],
    lacks: provision,
    at: ["managed_network"],
  },
  {
    rule: "managed-network-mode",
    type: workspace,
    path: ["managed_network", "isolation_mode"],
    has: provision,
    at: provision,
  },
  {
    rule: "encryption-identity",
    type: workspace,
    path: ["encryption", "user_assigned_identity_id"],
    says: { path: ["identity", "type"], text: "UserAssigned" },
    at: ["encryption"],
  },
  { rule: "idle-duration", type: cluster, path: ["scale_settings", idle], to: text("ten minutes") },
  { rule: "node-count", type: cluster, path: ["scale_settings", "min_node_count"], to: number(-1) },
  { rule: "compute-name", type: instance, path: ["name"], to: text("ci-anna-1") },
  { rule: "reserved-datastore", type: blobs, path: ["name"], to: text("workspaceblobstore") },
  { rule: "plain-secret", type: files, path: ["account_key"], to: text("c2VjcmV0c2VjcmV0") },
  { rule: "outbound-ports", type: tagRule, path: ["port_ranges"], to: text("80-70000") },
  { rule: "outbound-fqdn", type: fqdnRule, path: ["destination_fqdn"], to: text("https://pypi.org/simple") },
  { rule: "outbound-storage", type: fqdnRule, path: ["destination_fqdn"], to: text("stml.blob.core.windows.net") },
  { rule: "key-size", type: "azurerm_key_vault_key", path: ["key_size"], at: ["key_type"] },
];
