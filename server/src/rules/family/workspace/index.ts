import type { Rule } from "../../rule";
import { clusterIdentity } from "./clusterIdentity";
import { cosmosAccess } from "./cosmosAccess";
import { encryptionIdentity } from "./encryptionIdentity";
import { encryptionKey, encryptionKeyVault } from "./encryptionKey";
import { encryptionVault, serviceSideEncryption } from "./encryptionVault";
import { featureStore } from "./featureStore";
import { highImpactHub, highImpactStorage } from "./highImpact";
import { projectHub, unsentStorage } from "./hub";
import { identityIds } from "./identityIds";
import { identityRoles, networkApprover } from "./identityRoles";
import { imageBuildCompute } from "./imageBuildCompute";
import { keylessProvider } from "./keylessProvider";
import { projectLocation, workspaceLocation } from "./location";
import { managedNetworkMode } from "./managedNetwork";
import { outboundRuleName } from "./outboundRuleName";
import { plainSecret } from "./plainSecret";
import { primaryIdentity, severalIdentities } from "./primaryIdentity";
import { legacyMode, publicWorkspace, unreachableWorkspace } from "./publicAccess";
import { regionName } from "./regionName";
import { privateRegistry, registryAdmin } from "./registry";
import { reservedDatastore } from "./reservedDatastore";
import { rolesFirst } from "./rolesFirst";
import { serverlessCompute, serverlessSubnet } from "./serverlessCompute";
import { hubNotPurged, softDeletedName } from "./softDeletedName";
import { workspaceStorage } from "./storageAccount";
import { storageKeys } from "./storageKeys";
import { tagLimits } from "./tags";
import { encryptionAccess, vaultAccess } from "./vaultAccess";

/** Rules about workspaces, hubs and projects, and what they need of the resources that they name. */
export const workspaceRules: readonly Rule[] = [
  identityIds,
  primaryIdentity,
  severalIdentities,
  clusterIdentity,
  identityRoles,
  rolesFirst,
  vaultAccess,
  networkApprover,
  workspaceStorage,
  storageKeys,
  keylessProvider,
  highImpactStorage,
  registryAdmin,
  privateRegistry,
  imageBuildCompute,
  encryptionVault,
  encryptionIdentity,
  encryptionKey,
  encryptionKeyVault,
  encryptionAccess,
  cosmosAccess,
  serviceSideEncryption,
  featureStore,
  serverlessCompute,
  serverlessSubnet,
  managedNetworkMode,
  publicWorkspace,
  unreachableWorkspace,
  legacyMode,
  workspaceLocation,
  softDeletedName,
  projectHub,
  projectLocation,
  hubNotPurged,
  highImpactHub,
  unsentStorage,
  reservedDatastore,
  outboundRuleName,
  plainSecret,
  tagLimits,
  regionName,
];
