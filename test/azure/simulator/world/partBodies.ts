// What Azure answers about the computes, datastores and outbound rules of a workspace.
import { companionIds, workspaceId } from "./ids";
import { uuid } from "./random";
import { systemData } from "./workspaceBody";
import type { SimWorkspace } from "./world";

type Body = Record<string, unknown>;

export function computeBodies(workspace: SimWorkspace): Body[] {
  const { subnet, cluster, pool } = companionIds(workspace);
  const compute = (name: string, computeType: string, properties: Body, more: Body = {}, top: Body = {}): Body => ({
    id: `${workspaceId(workspace)}/computes/${name}`,
    name,
    type: "Microsoft.MachineLearningServices/workspaces/computes",
    location: workspace.location,
    tags: {},
    identity: null,
    sku: null,
    ...top,
    properties: {
      computeType,
      computeLocation: workspace.location,
      provisioningState: "Succeeded",
      createdOn: "2026-01-02T03:04:05.0000000+00:00",
      modifiedOn: "2026-01-02T03:04:05.0000000+00:00",
      disableLocalAuth: false,
      description: "",
      resourceId: null,
      isAttachedCompute: false,
      provisioningErrors: null,
      ...more,
      properties,
    },
    systemData,
  });
  const nodes = (vmSize: string, most: number, more: Body = {}): Body => ({
    osType: "Linux",
    vmSize,
    vmPriority: "Dedicated",
    virtualMachineImage: null,
    isolatedNetwork: false,
    scaleSettings: { maxNodeCount: most, minNodeCount: 0, nodeIdleTimeBeforeScaleDown: "PT2M" },
    userAccountCredentials: null,
    subnet: null,
    remoteLoginPortPublicAccess: "Disabled",
    allocationState: "Steady",
    enableNodePublicIp: true,
    ...more,
  });
  const instance = {
    vmSize: "STANDARD_DS3_V2",
    subnet: { id: subnet },
    applicationSharingPolicy: "Personal",
    sshSettings: { sshPublicAccess: "Disabled", adminUserName: "azureuser", sshPort: 50000, adminPublicKey: null },
    computeInstanceAuthorizationType: "personal",
    enableNodePublicIp: false,
    connectivityEndpoints: { publicIpAddress: null, privateIpAddress: "10.0.0.4" },
    state: "Running",
  };
  const isAttached = { isAttachedCompute: true };
  const principal = {
    type: "SystemAssigned",
    principalId: uuid(workspace.name, "spark"),
    tenantId: workspace.tenantId,
  };
  return [
    compute("cpu", "AmlCompute", nodes("STANDARD_DS3_V2", 4)),
    compute(
      "gpu",
      "AmlCompute",
      nodes("STANDARD_NC4AS_T4_V3", 2, { vmPriority: "LowPriority", subnet: { id: subnet } }),
    ),
    compute("ci-ada", "ComputeInstance", instance),
    compute(
      "aks",
      "AKS",
      {
        systemServices: [],
        agentCount: 3,
        agentVmSize: "Standard_D3_v2",
        clusterPurpose: "DevTest",
        sslConfiguration: { status: "Disabled" },
        loadBalancerType: "PublicIp",
      },
      { ...isAttached, resourceId: cluster },
    ),
    compute(
      "spark",
      "SynapseSpark",
      { autoScaleProperties: {}, autoPauseProperties: {}, sparkVersion: "3.4", nodeCount: 3 },
      { ...isAttached, resourceId: pool },
      { identity: principal },
    ),
  ];
}

export function datastoreBodies(workspace: SimWorkspace): Body[] {
  const accountName = companionIds(workspace).storage.split("/").at(-1)!;
  const datastore = (name: string, datastoreType: string, more: Body): Body => ({
    id: `${workspaceId(workspace)}/datastores/${name}`,
    name,
    type: "Microsoft.MachineLearningServices/workspaces/datastores",
    properties: {
      description: null,
      tags: {},
      properties: null,
      isDefault: false,
      subscriptionId: workspace.subscriptionId,
      resourceGroup: workspace.group,
      datastoreType,
      accountName,
      endpoint: "core.windows.net",
      protocol: "https",
      serviceDataAccessAuthIdentity: "None",
      credentials: { credentialsType: "AccountKey" },
      ...more,
    },
    systemData,
  });
  const container = `azureml-blobstore-${uuid(workspaceId(workspace), "workspace")}`;
  const principal = {
    credentialsType: "ServicePrincipal",
    authorityUrl: "https://login.microsoftonline.com",
    clientId: uuid(workspace.name, "client"),
    resourceUrl: "https://storage.azure.com",
    tenantId: workspace.tenantId,
  };
  return [
    datastore("workspaceblobstore", "AzureBlob", { isDefault: true, containerName: container }),
    datastore("workspacefilestore", "AzureFile", { fileShareName: container.replace("blob", "file") }),
    datastore("training_data", "AzureBlob", {
      containerName: "data",
      description: "Labelled images",
      tags: { a: "b" },
    }),
    datastore("shared_files", "AzureFile", { fileShareName: "share", credentials: { credentialsType: "Sas" } }),
    datastore("lake", "AzureDataLakeGen2", { filesystem: "lake", credentials: principal }),
  ];
}

/** Empty where the workspace has no managed network. */
export function ruleBodies(workspace: SimWorkspace): Body[] {
  if (workspace.variant !== "private") return [];
  const rule = (name: string, properties: Body): Body => ({
    id: `${workspaceId(workspace)}/outboundRules/${name}`,
    name,
    type: "Microsoft.MachineLearningServices/workspaces/outboundRules",
    properties: { category: "UserDefined", status: "Active", ...properties },
  });
  const storage = (part: string) => ({
    serviceResourceId: companionIds(workspace).storage,
    subresourceTarget: part,
    sparkEnabled: part === "blob",
    sparkStatus: "Inactive",
  });
  const tag = {
    serviceTag: "AzureMonitor",
    protocol: "TCP",
    portRanges: "443,8080",
    action: "Allow",
    addressPrefixes: [],
  };
  return [
    rule("__SYS_PE_blob", { type: "PrivateEndpoint", category: "Required", destination: storage("blob") }),
    rule("__SYS_ST_AzureMonitor", { type: "ServiceTag", category: "Required", destination: tag }),
    rule("pypi", { type: "FQDN", destination: "pypi.org" }),
    rule("monitor", { type: "ServiceTag", destination: tag }),
    rule("table", { type: "PrivateEndpoint", destination: storage("table") }),
    rule("pypi-mirror", {
      type: "FQDN",
      category: "Dependency",
      status: "Inactive",
      destination: "files.pythonhosted.org",
    }),
  ];
}
