import type { Rule } from "../../rule";
import { clusterLocation } from "./clusterLocation";
import { assignedUser, localAuthentication, sshWithoutAccount } from "./computeAccess";
import { commonComputeName, computeName, inferenceClusterName } from "./computeName";
import { computeSubnet, computeWithoutSubnet } from "./computeSubnet";
import { datastoreAuthority, datastoreCredentials } from "./datastoreCredentials";
import { datastoreIdentity, defaultDatastore } from "./datastoreIdentity";
import { datastoreName } from "./datastoreName";
import { datastoreStorage, lakeNamespace } from "./datastoreStorage";
import { importId } from "./importId";
import { inferenceClusterCertificate, inferenceClusterNetwork, inferenceClusterSize } from "./inferenceCluster";
import { insightsWorkspace } from "./insightsWorkspace";
import { keyPermissions } from "./keyPermissions";
import { keySize } from "./keySize";
import { outboundDefault } from "./outboundDefault";
import { outboundFqdn, outboundStorage } from "./outboundFqdn";
import { outboundIsolation } from "./outboundIsolation";
import { outboundPorts } from "./outboundPorts";
import { outboundSpark, outboundTarget } from "./outboundTarget";
import { ownRegistry } from "./ownRegistry";
import { principalId } from "./principalId";
import { providerRegistration, providerSubscription } from "./providerSetup";
import { registrationTwice } from "./registrationTwice";
import { registryEndpoint } from "./registryEndpoint";
import { registryReplication } from "./registryReplication";
import { registryExport, registrySku } from "./registrySku";
import { idleDuration, idleNodes, nodeCount } from "./scaleSettings";
import { storageKind } from "./storageKind";
import { idlePolicy, mixedPolicies } from "./vaultPolicies";
import { vaultTenant } from "./vaultTenant";
import { vmSizeCase } from "./vmSizeCase";
import { workspaceReference } from "./workspaceReference";

/** Rules about what stands in and beside a workspace: computes, datastores, outbound rules, vaults, registries, roles. */
export const aroundRules: readonly Rule[] = [
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
