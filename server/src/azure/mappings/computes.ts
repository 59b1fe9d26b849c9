// Mappings of the computes of a workspace.
import { compareVersions } from "../../catalog/index";
import { workspaceIdOf } from "../../resourceIds/index";
import { at, isObject, isSameWord, type Json, textAt } from "../json";
import { flag, id, idAsSpelled, isWordThere, never, number, oneOf, opposite, text } from "./converters";
import type { Converter, Mapping, ResponseContext } from "./mapping";
import { argumentRow, block, blockWhere, unsupported } from "./rows";
import { identity, inWorkspace, isCompute, ownTags } from "./sharedRows";

const azureType = "Microsoft.MachineLearningServices/workspaces/computes";
const parent = { in: "workspace", argument: "machine_learning_workspace_id", as: "computes" } as const;
const description = argumentRow("description", "properties.description");
const localAuth = argumentRow("local_auth_enabled", "properties.disableLocalAuth", opposite(null));
const publicIp = argumentRow("node_public_ip_enabled", "properties.properties.enableNodePublicIp", flag(true));
/** `Standard_DS2_v2` is answered as `STANDARD_DS2_V2`. Source: recordings of the tests of Azure's SDK for Python, 2022-01-01-preview and 2022-10-01-preview. */
const vmSize: Converter = { ...text, isSpelledByAzure: true };
const ssl = "properties.properties.sslConfiguration";
const account = "properties.properties.userAccountCredentials";

/** The mapping of compute clusters. */
export const cluster: Mapping = {
  type: "azurerm_machine_learning_compute_cluster",
  azureType,
  where: isCompute("AmlCompute"),
  fallbackName: "cluster",
  parent,
  rows: [
    ...inWorkspace,
    argumentRow("vm_size", "properties.properties.vmSize", vmSize),
    argumentRow("vm_priority", "properties.properties.vmPriority", oneOf(["Dedicated", "LowPriority"])),
    description,
    localAuth,
    publicIp,
    argumentRow(
      "ssh_public_access_enabled",
      "properties.properties.remoteLoginPortPublicAccess",
      isWordThere("Enabled"),
    ),
    argumentRow("subnet_resource_id", "properties.properties.subnet.id", idAsSpelled),
    block("scale_settings", "properties.properties.scaleSettings", [
      argumentRow("min_node_count", "properties.properties.scaleSettings.minNodeCount", number),
      argumentRow("max_node_count", "properties.properties.scaleSettings.maxNodeCount", number),
      argumentRow(
        "scale_down_nodes_after_idle_duration",
        "properties.properties.scaleSettings.nodeIdleTimeBeforeScaleDown",
      ),
    ]),
    block(
      "ssh",
      account,
      [
        argumentRow("admin_username", `${account}.adminUserName`),
        argumentRow("key_value", `${account}.adminUserSshPublicKey`),
        argumentRow("admin_password", `${account}.adminUserPassword`, never),
      ],
      // Without the key, which Azure mostly keeps to itself, there is no block that azurerm would take.
      ({ key_value }) => key_value !== "",
    ),
    identity,
    ownTags,
    unsupported("properties.properties.isolatedNetwork", "an isolated network (isolatedNetwork)"),
    unsupported("properties.properties.virtualMachineImage", "an image of its own (virtualMachineImage)"),
    unsupported("properties.properties.osType", "another system than Linux (osType)", (value) =>
      isSameWord(value, "Windows"),
    ),
  ],
};

/** Until 4.67, azurerm looked for an address rather than for what was chosen; where Azure says nothing, there is none. */
const instancePublicIp: Converter = {
  reads: (value, { json, version }) =>
    compareVersions(version, "4.67.0") < 0
      ? textAt(json, "properties.properties.connectivityEndpoints.publicIpAddress") !== ""
      : value === true,
};

/** The mapping of compute instances. */
export const instance: Mapping = {
  type: "azurerm_machine_learning_compute_instance",
  azureType,
  where: isCompute("ComputeInstance"),
  fallbackName: "instance",
  parent,
  rows: [
    ...inWorkspace,
    argumentRow("virtual_machine_size", "properties.properties.vmSize", vmSize),
    argumentRow("authorization_type", "properties.properties.computeInstanceAuthorizationType", oneOf(["personal"])),
    description,
    localAuth,
    argumentRow("node_public_ip_enabled", "properties.properties.enableNodePublicIp", instancePublicIp),
    argumentRow("subnet_resource_id", "properties.properties.subnet.id", {
      ...idAsSpelled,
      reads: (value, response) => (isInManagedNetwork(response) || typeof value !== "string" ? "" : value),
    }),
    block("assign_to_user", "properties.properties.personalComputeInstanceSettings.assignedUser", [
      argumentRow("object_id", "properties.properties.personalComputeInstanceSettings.assignedUser.objectId"),
      argumentRow("tenant_id", "properties.properties.personalComputeInstanceSettings.assignedUser.tenantId"),
    ]),
    blockWhere(
      "ssh",
      "properties.properties.sshSettings",
      ({ json }) => isSameWord(at(json, "properties.properties.sshSettings.sshPublicAccess"), "Enabled"),
      [argumentRow("public_key", "properties.properties.sshSettings.adminPublicKey")],
      ({ public_key }) => public_key !== "",
    ),
    identity,
    ownTags,
    ...(
      [
        ["schedules", "schedules that start and stop it", hasSchedules],
        ["setupScripts", "setup scripts", undefined],
        ["customServices", "services of its own", undefined],
        ["idleTimeBeforeShutdown", "the time after which it stops when idle", undefined],
        ["dataMounts", "mounted data", undefined],
        ["applicationSharingPolicy", "shared applications", (value: Json | undefined) => isSameWord(value, "Shared")],
      ] as const
    ).map(([name, what, when]) => unsupported(`properties.properties.${name}`, `${what} (${name})`, when)),
  ],
};

/** The mapping of attached AKS clusters. */
export const inference: Mapping = {
  type: "azurerm_machine_learning_inference_cluster",
  azureType,
  where: isCompute("AKS"),
  fallbackName: "inference",
  parent,
  rows: [
    ...inWorkspace,
    argumentRow("kubernetes_cluster_id", "properties.resourceId", id),
    argumentRow("cluster_purpose", "properties.properties.clusterPurpose", oneOf(["DevTest", "FastProd", "DenseProd"])),
    description,
    blockWhere("ssl", ssl, () => false, [
      argumentRow("cert", `${ssl}.cert`),
      argumentRow("key", `${ssl}.key`),
      argumentRow("cname", `${ssl}.cname`),
    ]),
    identity,
    ownTags,
    unsupported(
      "properties.properties.sslConfiguration.status",
      "its certificates, which azurerm never reads (sslConfiguration)",
      (value) => isSameWord(value, "Enabled") || isSameWord(value, "Auto"),
    ),
  ],
};

/** Spark pools of Synapse. */
export const spark: Mapping = {
  type: "azurerm_machine_learning_synapse_spark",
  azureType,
  where: isCompute("SynapseSpark"),
  fallbackName: "spark",
  parent,
  rows: [
    ...inWorkspace,
    argumentRow("synapse_spark_pool_id", "properties.resourceId", idAsSpelled),
    description,
    localAuth,
    identity,
    ownTags,
  ],
};

/** Then azurerm does not store the subnet. */
function isInManagedNetwork({ id: own, find }: ResponseContext): boolean {
  const mode = textAt(find(workspaceIdOf(own))?.json, "properties.managedNetwork.isolationMode");
  return mode !== "" && !isSameWord(mode, "Disabled");
}

function hasSchedules(value: Json | undefined): boolean {
  const list = isObject(value) ? at(value, "computeStartStop") : undefined;
  return Array.isArray(list) && list.length > 0;
}
