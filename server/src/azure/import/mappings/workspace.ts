import { at, isWord, type JsonObject } from "../../json";
import { identity, inGroup, ownTags } from "./common";
import { flag, id, idAsSpelled, isNotWordThere, oneOf, oneOfAsSpelled, opposite, text } from "./converters";
import type { Mapping } from "./mapping";
import { argument, block } from "./rows";
import { encryption, isolationModes, unheldByWorkspaces } from "./workspaceParts";

const isFeatureStore = (json: JsonObject) => isWord(json.kind, "FeatureStore");

const features = "properties.featureStoreSettings";
const serverless = "properties.serverlessComputeSettings";
const accessTypes = ["AccessKey", "Identity", "UserDelegationSAS"];

/** Workspaces and feature stores. */
export const workspace: Mapping = {
  type: "azurerm_machine_learning_workspace",
  azure: "Microsoft.MachineLearningServices/workspaces",
  is: (json) => typeof json.kind !== "string" || isWord(json.kind, "Default") || isFeatureStore(json),
  word: "workspace",
  place: { in: "group" },
  rows: [
    ...inGroup,
    argument("kind", "kind", oneOfAsSpelled(["Default", "FeatureStore"], "Default")),
    argument("sku_name", "sku.name", oneOfAsSpelled(["Basic"], "Basic")),
    argument("friendly_name", "properties.friendlyName"),
    argument("description", "properties.description"),
    argument("application_insights_id", "properties.applicationInsights", id),
    argument("key_vault_id", "properties.keyVault", id),
    argument("storage_account_id", "properties.storageAccount", idAsSpelled),
    argument("storage_account_access_type", "properties.systemDatastoresAuthMode", oneOf(accessTypes)),
    argument("container_registry_id", "properties.containerRegistry", idAsSpelled),
    argument("primary_user_assigned_identity", "properties.primaryUserAssignedIdentity", idAsSpelled),
    argument("public_network_access_enabled", "properties.publicNetworkAccess", isNotWordThere("Disabled")),
    argument("image_build_compute_name", "properties.imageBuildCompute"),
    argument("high_business_impact", "properties.hbiWorkspace", flag(false)),
    argument("v1_legacy_mode_enabled", "properties.v1LegacyMode", flag(false)),
    argument("service_side_encryption_enabled", "properties.enableServiceSideCMKEncryption", flag(false)),
    identity,
    // azurerm would replace the workspace for the case of the vault's id.
    encryption(idAsSpelled, text),
    block(
      "managed_network",
      "properties.managedNetwork",
      [
        argument("isolation_mode", "properties.managedNetwork.isolationMode", oneOf(isolationModes)),
        argument("provision_on_creation_enabled", "properties.provisionNetworkNow", flag(false)),
      ],
      ({ isolation_mode }) => isolation_mode !== "" && isolation_mode !== "Disabled",
    ),
    block("serverless_compute", serverless, [
      argument("subnet_id", `${serverless}.serverlessComputeCustomSubnet`, idAsSpelled),
      argument("public_ip_enabled", `${serverless}.serverlessComputeNoPublicIP`, opposite(false)),
    ]),
    block("feature_store", features, [
      argument("computer_spark_runtime_version", `${features}.computeRuntime.sparkRuntimeVersion`),
      argument("offline_connection_name", `${features}.offlineStoreConnectionName`),
      argument("online_connection_name", `${features}.onlineStoreConnectionName`),
    ]),
    ownTags,
    ...unheldByWorkspaces,
  ],
  refusals: [
    ({ json }) =>
      isWord(at(json, "properties.provisioningState"), "SoftDeleted")
        ? "It is deleted and can only be recovered."
        : undefined,
  ],
};
