// As much of azurerm as the fakes know: names, which of them are blocks, and what documentation lists of values.
const workspace = {
  required: [
    "application_insights_id",
    "key_vault_id",
    "location",
    "name",
    "resource_group_name",
    "storage_account_id",
  ],
  optional: [
    ...["container_registry_id", "description", "friendly_name", "image_build_compute_name", "kind"],
    ...["primary_user_assigned_identity", "sku_name", "storage_account_access_type"],
  ],
  others: ["tags"],
  booleans: [
    ...["high_business_impact", "public_network_access_enabled", "service_side_encryption_enabled"],
    "v1_legacy_mode_enabled",
  ],
  blocks: {
    encryption: { required: ["key_id", "key_vault_id"], optional: ["user_assigned_identity_id"] },
    feature_store: { required: [], optional: ["computer_spark_runtime_version", "offline_connection_name"] },
    identity: {
      required: ["type"],
      optional: ["identity_ids"],
      values: { type: ["SystemAssigned", "SystemAssigned, UserAssigned", "UserAssigned"] },
    },
    managed_network: { required: [], optional: ["isolation_mode"], booleans: ["provision_on_creation_enabled"] },
    serverless_compute: { required: [], optional: ["subnet_id"], booleans: ["public_ip_enabled"] },
  },
};

/** Types of which only the name is known. */
exports.otherTypes = ["fqdn", "private_endpoint", "service_tag"].map(
  (kind) => `azurerm_machine_learning_workspace_network_outbound_rule_${kind}`,
);

/** `others` are arguments that take more than a single value. */
exports.types = {
  azurerm_key_vault: {
    required: ["location", "name", "resource_group_name", "sku_name", "tenant_id"],
    optional: ["id", "soft_delete_retention_days", "vault_uri"],
    others: ["tags"],
    booleans: [
      ...["enabled_for_deployment", "enabled_for_disk_encryption", "enabled_for_template_deployment"],
      ...["public_network_access_enabled", "purge_protection_enabled", "rbac_authorization_enabled"],
    ],
    blocks: {},
  },
  azurerm_machine_learning_workspace: workspace,
  azurerm_resource_group: { required: ["location", "name"], optional: ["id"], others: ["tags"], blocks: {} },
};

/** Every name that may stand in a body. */
exports.namesIn = ({ required, optional, others = [], booleans = [], blocks = {} }) => [
  ...required,
  ...optional,
  ...others,
  ...booleans,
  ...Object.keys(blocks),
];
