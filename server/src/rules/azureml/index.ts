import type { Rule } from "../rule";
import { clusterIdentity } from "./compute/clusterIdentity";
import { clusterLocation } from "./compute/clusterLocation";
import { assignedUser, localAuthentication, sshWithoutAccount } from "./compute/computeAccess";
import { commonComputeName, computeName, inferenceClusterName } from "./compute/computeName";
import { computeSubnet, computeWithoutSubnet } from "./compute/computeSubnet";
import { imageBuildCompute } from "./compute/imageBuildCompute";
import { inferenceClusterCertificate, inferenceClusterNetwork, inferenceClusterSize } from "./compute/inferenceCluster";
import { idleDuration, idleNodes, nodeCount } from "./compute/scaleSettings";
import { serverlessCompute, serverlessSubnet } from "./compute/serverlessCompute";
import { vmSizeCase } from "./compute/vmSizeCase";
import { datastoreAuthority, datastoreCredentials } from "./datastore/datastoreCredentials";
import { datastoreIdentity, defaultDatastore } from "./datastore/datastoreIdentity";
import { datastoreName } from "./datastore/datastoreName";
import { datastoreStorage, lakeNamespace } from "./datastore/datastoreStorage";
import { reservedDatastore } from "./datastore/reservedDatastore";
import { cosmosAccess } from "./identity/cosmosAccess";
import { identityIds } from "./identity/identityIds";
import { identityRoles, networkApprover } from "./identity/identityRoles";
import { primaryIdentity, severalIdentities } from "./identity/primaryIdentity";
import { principalId } from "./identity/principalId";
import { rolesFirst } from "./identity/rolesFirst";
import { keyPermissions } from "./keyVault/keyPermissions";
import { keySize } from "./keyVault/keySize";
import { plainSecret } from "./keyVault/plainSecret";
import { encryptionAccess, vaultAccess } from "./keyVault/vaultAccess";
import { idlePolicy, mixedPolicies } from "./keyVault/vaultPolicies";
import { vaultTenant } from "./keyVault/vaultTenant";
import { managedNetworkMode } from "./network/managedNetwork";
import { outboundDefault } from "./network/outboundDefault";
import { outboundFqdn, outboundStorage } from "./network/outboundFqdn";
import { outboundIsolation } from "./network/outboundIsolation";
import { outboundPorts } from "./network/outboundPorts";
import { outboundRuleName } from "./network/outboundRuleName";
import { outboundSpark, outboundTarget } from "./network/outboundTarget";
import { legacyMode, publicWorkspace, unreachableWorkspace } from "./network/publicAccess";
import { importId } from "./provider/importId";
import { keylessProvider } from "./provider/keylessProvider";
import { providerRegistration, providerSubscription } from "./provider/providerSetup";
import { registrationTwice } from "./provider/registrationTwice";
import { ownRegistry } from "./registry/ownRegistry";
import { privateRegistry, registryAdmin } from "./registry/registryAccess";
import { registryEndpoint } from "./registry/registryEndpoint";
import { registryReplication } from "./registry/registryReplication";
import { registryExport, registrySku } from "./registry/registrySku";
import { workspaceStorage } from "./storage/storageAccount";
import { storageKeys } from "./storage/storageKeys";
import { storageKind } from "./storage/storageKind";
import { encryptionIdentity } from "./workspace/encryptionIdentity";
import { encryptionKey, encryptionKeyVault } from "./workspace/encryptionKey";
import { encryptionVault, serviceSideEncryption } from "./workspace/encryptionVault";
import { featureStore } from "./workspace/featureStore";
import { highImpactHub, highImpactStorage } from "./workspace/highImpact";
import { projectHub, unsentStorage } from "./workspace/hub";
import { insightsWorkspace } from "./workspace/insightsWorkspace";
import { projectLocation, workspaceLocation } from "./workspace/location";
import { regionName } from "./workspace/regionName";
import { hubNotPurged, softDeletedName } from "./workspace/softDeletedName";
import { tagLimits } from "./workspace/tags";
import { workspaceReference } from "./workspace/workspaceReference";

/** Rules about Azure Machine Learning and the resources that its workspaces need, in the order of `rules`. */
export const azureMachineLearningRules: readonly Rule[] = [
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
  computeName,
  commonComputeName,
  inferenceClusterName,
  clusterLocation,
  workspaceReference,
  nodeCount,
  idleDuration,
  idleNodes,
  vmSizeCase,
  sshWithoutAccount,
  localAuthentication,
  assignedUser,
  computeWithoutSubnet,
  computeSubnet,
  inferenceClusterSize,
  inferenceClusterNetwork,
  inferenceClusterCertificate,
  datastoreName,
  datastoreCredentials,
  datastoreAuthority,
  datastoreIdentity,
  defaultDatastore,
  datastoreStorage,
  lakeNamespace,
  outboundIsolation,
  outboundFqdn,
  outboundStorage,
  outboundTarget,
  outboundSpark,
  outboundDefault,
  outboundPorts,
  storageKind,
  registrySku,
  registryExport,
  registryReplication,
  registryEndpoint,
  ownRegistry,
  mixedPolicies,
  idlePolicy,
  vaultTenant,
  keySize,
  keyPermissions,
  principalId,
  insightsWorkspace,
  providerSubscription,
  providerRegistration,
  registrationTwice,
  importId,
];
