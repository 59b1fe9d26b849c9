/** What people ask for in their own words is among the first three that are found. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const uri = uriOf("main.tf");
const ml = "azurerm_machine_learning_";
const azureMl = "Microsoft.MachineLearningServices/workspaces";

/** What is asked, and the types of which one is to be among the first three. */
const judged: readonly (readonly [asked: string, ...expected: string[]])[] = [
  ["private network for workspace", "azurerm_private_endpoint"],
  ["gpu cluster", `${ml}compute_cluster`],
  ["who can read secrets", "azurerm_key_vault_access_policy", "azurerm_role_assignment"],
  ["AML workspace", `${ml}workspace`],
  ["Foundry project", "azurerm_ai_foundry_project", "azurerm_cognitive_account_project"],
  ["vnet", "azurerm_virtual_network"],
  ["ACR", "azurerm_container_registry"],
  ["AKS", "azurerm_kubernetes_cluster"],
  ["ADLS filesystem", "azurerm_storage_data_lake_gen2_filesystem"],
  ["storage accounts", "azurerm_storage_account"],
  ["secrets", "azurerm_key_vault_secret"],
  ["managed identity", "azurerm_user_assigned_identity"],
  ["give somebody access to a resource", "azurerm_role_assignment"],
  ["permissions of an identity", "azurerm_role_assignment", "azurerm_key_vault_access_policy"],
  ["online endpoint", `${azureMl}/onlineEndpoints`],
  ["deploy a model to an endpoint", `${azureMl}/onlineEndpoints/deployments`, `${azureMl}/batchEndpoints/deployments`],
  ["batch endpoints", `${azureMl}/batchEndpoints`],
  ["datastore for blobs", `${ml}datastore_blobstorage`],
  ["nat gateway of a subnet", "azurerm_subnet_nat_gateway_association"],
  ["open a port", "azurerm_network_security_rule", "azurerm_network_security_group"],
  ["nsg", "azurerm_network_security_group"],
  ["private dns", "azurerm_private_dns_zone"],
  ["link a dns zone to a network", "azurerm_private_dns_zone_virtual_network_link"],
  ["send logs to a workspace", "azurerm_monitor_diagnostic_setting"],
  ["app insights", "azurerm_application_insights"],
  ["encryption key", "azurerm_key_vault_key"],
  ["gpt deployment", "azurerm_cognitive_deployment"],
  ["openai account", "azurerm_cognitive_account", "azurerm_ai_services"],
  ["vm", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine", "azurerm_virtual_machine"],
  ["jumpbox", "azurerm_bastion_host"],
  ["vpn", "azurerm_virtual_network_gateway", "azurerm_vpn_gateway"],
  ["postgres", "azurerm_postgresql_flexible_server", "azurerm_postgresql_server"],
  ["sql databases", "azurerm_mssql_database"],
  ["cosmos", "azurerm_cosmosdb_account"],
  ["redis", "azurerm_redis_cache", "azurerm_managed_redis"],
  ["budget", "azurerm_consumption_budget_resource_group", "azurerm_consumption_budget_subscription"],
  ["assign a policy", "azurerm_resource_group_policy_assignment", "azurerm_subscription_policy_assignment"],
  ["resource groups", "azurerm_resource_group"],
  ["who am I", "azurerm_client_config"],
  ["compute for a notebook", `${ml}compute_instance`],
  ["service principals", "azuread_service_principal"],
  ["group in entra", "azuread_group"],
  ["app registration", "azuread_application", "azuread_application_registration"],
  ["lock against deletion", "azurerm_management_lock"],
  ["node pool", "azurerm_kubernetes_cluster_node_pool"],
  ["file shares", "azurerm_storage_share"],
  ["search service", "azurerm_search_service"],
  ["allow pypi", `${ml}workspace_network_outbound_rule_fqdn`],
  ["schedule a job", `${azureMl}/schedules`],
  ["container app", "azurerm_container_app"],
];

test("each question finds what is meant among the first three", (context) => {
  const service = serviceWith({ "main.tf": "" });
  const missed = judged.flatMap(([asked, ...expected]) => {
    const found = service.search(uri, asked).map(({ type }) => type);
    const isFound = expected.some((type) => found.slice(0, 3).includes(type));
    return isFound ? [] : [`${asked}: ${found.slice(0, 4).join(", ")}`];
  });
  context.diagnostic(`${judged.length - missed.length} of ${judged.length}`);
  assert.deepEqual(missed, []);
});

test("each is found once, what has nothing to do with the words not at all, and nothing for words without meaning", () => {
  const service = serviceWith({ "main.tf": "" });
  for (const [asked] of judged) {
    const found = service.search(uri, asked).map(({ kind, type }) => `${kind} ${type}`);
    assert.equal(new Set(found).size, found.length, asked);
  }
  for (const nothing of ["xyzzy", "the of a", "frobnicate the quux"])
    assert.deepEqual(service.search(uri, nothing), []);
  assert.ok(service.search(uri, "redis").every(({ type }) => /redis|cache/i.test(type)));
});

test("arguments of a type are found by what they are for", () => {
  const service = serviceWith({ "main.tf": "" });
  const asked: readonly (readonly [words: string, type: string, path: string])[] = [
    ["private network", `${ml}workspace`, "public_network_access_enabled"],
    ["encryption key", `${ml}workspace`, "encryption.key_id"],
    ["ACR", `${ml}workspace`, "container_registry_id"],
    ["number of nodes", `${ml}compute_cluster`, "scale_settings.max_node_count"],
    ["subnets", "azurerm_private_endpoint", "subnet_id"],
    ["readiness", `${azureMl}/onlineEndpoints/deployments`, "properties.readinessProbe"],
    // Only its documentation says so.
    ["container is live", `${azureMl}/onlineEndpoints/deployments@2025-06-01`, "properties.livenessProbe"],
  ];
  for (const [words, type, path] of asked) {
    const found = service.search(uri, words, type).map((one) => one.path.join("."));
    assert.ok(found.slice(0, 3).includes(path), `${words} in ${type}: ${found.slice(0, 4).join(", ")}`);
  }
});

const deployment = `resource "azapi_resource" "blue" {
  type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name = "blue"
}
`;

test("in a block of azapi, what its body may hold is found as well", () => {
  const service = serviceWith({ "main.tf": deployment });
  const asked: readonly (readonly [words: string, path: string])[] = [
    ["readiness probe", "body.properties.readinessProbe"],
    ["timeout of a request", "body.properties.requestSettings.requestTimeout"],
    ["environment variables", "body.properties.environmentVariables"],
    ["capacity", "body.sku.capacity"],
    ["egress", "body.properties.egressPublicNetworkAccess"],
    ["parent", "parent_id"],
  ];
  for (const [words, path] of asked) {
    const found = service.searchBlock(uri, words, 0).map((one) => one.path.join("."));
    assert.ok(found.slice(0, 5).includes(path), `${words}: ${found.slice(0, 6).join(", ")}`);
  }
  const [first] = service.searchBlock(uri, "readiness probe", 0);
  assert.match(first?.summary ?? "", /ready/i);
  assert.match(first?.href ?? "", /onlineendpoints\/deployments/);
  // Only Azure sets it.
  assert.ok(!service.searchBlock(uri, "provisioning state", 0).some(({ path }) => path.at(-1) === "provisioningState"));
  assert.deepEqual(service.searchBlock(uri, "readiness probe", deployment.length), []);
});

test("an argument is found by what it is called in Azure's own API", () => {
  const service = serviceWith({ "main.tf": "" });
  const asked: readonly (readonly [property: string, type: string, path: string])[] = [
    ["disableLocalAuth", "azurerm_app_configuration", "local_auth_enabled"],
    ["allowBlobPublicAccess", "azurerm_storage_account", "allow_nested_items_to_be_public"],
    ["serverlessComputeNoPublicIP", "azurerm_machine_learning_workspace", "serverless_compute.public_ip_enabled"],
  ];
  for (const [property, type, path] of asked) {
    const found = service.search(uri, property, type).map((one) => one.path.join("."));
    assert.ok(found.slice(0, 3).includes(path), `${property}: ${found.slice(0, 5).join(", ")}`);
  }
});

test("nothing is found in a body of which no type is known", () => {
  const other = deployment.replace(/type = .*/, "type = var.type");
  const service = serviceWith({ "main.tf": other });
  assert.deepEqual(service.searchBlock(uri, "readiness probe", 0), []);
  assert.ok(service.searchBlock(uri, "parent", 0).some(({ path }) => path.join(".") === "parent_id"));
});

test("what is found comes with what its documentation says first, and where that is", () => {
  const service = serviceWith({ "main.tf": "" });
  const [vault] = service.search(uri, "azurerm_key_vault");
  assert.equal(vault?.type, "azurerm_key_vault");
  assert.match(vault?.summary ?? "", /^A vault for secrets/);
  assert.match(
    vault?.href ?? "",
    /^https:\/\/registry\.terraform\.io\/providers\/hashicorp\/azurerm\/[\d.]+\/docs\/resources\/key_vault$/,
  );
  const endpoint = service.search(uri, "online endpoint").find(({ kind }) => kind === "azure");
  assert.match(
    endpoint?.href ?? "",
    /^https:\/\/learn\.microsoft\.com\/azure\/templates\/microsoft\.machinelearningservices\/workspaces\/onlineendpoints/,
  );
  const name = service.search(uri, "name", "azurerm_subnet").find(({ path }) => path.join(".") === "name");
  assert.match(name?.summary ?? "", /\w/);
  assert.match(name?.href ?? "", /resources\/subnet$/);
});
