// What is below a workspace and a registry beside what azurerm has resources for.
import { addAssets, addFeatures } from "./assetBodies";
import { type Body, type Branches, branchesOf } from "./branches";
import { addConnection } from "./connectionBody";
import { addEndpoints } from "./endpointBodies";
import { groupId, workspaceId } from "./ids";
import { fraction, uuid } from "./random";
import { systemData } from "./workspaceBody";
import type { SimSubscription, SimWorkspace } from "./world";

const provider = "Microsoft.MachineLearningServices";

export function workspaceBranches(workspace: SimWorkspace): Branches {
  const id = workspaceId(workspace);
  const { branches, add, none } = branchesOf(id, `${provider}/workspaces`);
  for (const list of ["featuresets", "featurestoreEntities", "capabilityHosts", "privateEndpointConnections"])
    none(list);
  addEndpoints(add, workspace);
  addAssets(add);
  addFeatures(add, workspace);
  for (const [name, category, target, authType, metadata] of connections) {
    // Azure never says what opens the door.
    const hidden = authType === "AAD" ? {} : { credentials: null };
    const about = { authType, ...hidden, category, target, createdByWorkspaceArmId: id, metadata };
    addConnection(add, "connections", name, about);
  }
  for (const [name, isEnabled, trigger] of schedules) {
    const action = { actionType: "CreateJob", jobDefinition: { jobType: "Pipeline", sourceJobId: null, jobs: {} } };
    const about = { description: null, tags: {}, properties: {}, displayName: `Runs ${name}` };
    // Azure gives neither id nor type.
    add(
      "schedules",
      name,
      { ...about, isEnabled, trigger, action, provisioningState: "Succeeded" },
      { id: undefined, type: undefined },
    );
  }
  if (workspace.variant === "private") {
    for (const [name, status] of [
      ["pe-ml", "Approved"],
      ["pe-partner", "Pending"],
    ])
      add(
        "privateEndpointConnections",
        `${name}.${uuid(id, name!)}`,
        {
          provisioningState: "Succeeded",
          privateEndpoint: { id: `${groupId(workspace)}/providers/Microsoft.Network/privateEndpoints/${name}` },
          privateLinkServiceConnectionState: { status, description: "", actionsRequired: "None" },
        },
        { location: workspace.location, tags: null, identity: null },
      );
  }
  if (workspace.variant === "hub")
    add("capabilityHosts", "agents", { capabilityHostKind: "Agents", provisioningState: "Succeeded" });
  return branches;
}

/** The registries of a subscription: the first has one, of the others some. */
export function registryBodies({ id, workspaces }: SimSubscription): Body[] {
  const [first] = workspaces;
  if (!first || (first.variant !== "plain" && fraction(id, "registry") > 0.3)) return [];
  const { location, tenantId } = first;
  const name = `mlr-${first.group.replace(/^rg-/, "")}`;
  const own = `${groupId(first)}/providers/${provider}/registries/${name}`;
  return [
    {
      id: own,
      name,
      type: `${provider}/registries`,
      location,
      tags: { team: "platform" },
      identity: { type: "SystemAssigned", principalId: uuid(own), tenantId },
      properties: {
        regionDetails: [{ location, storageAccountDetails: [], acrDetails: [] }],
        publicNetworkAccess: "Disabled",
        discoveryUrl: `https://${location}.api.azureml.ms/registrymanagement/v1.0/registries/${name}/discovery`,
        intellectualPropertyPublisher: null,
        managedResourceGroup: { resourceId: `/subscriptions/${id}/resourceGroups/azureml-rg-${name}` },
        mlFlowRegistryUri: `azureml://${location}.api.azureml.ms/mlflow/v1.0/registries/${name}`,
        registryPrivateEndpointConnections: [],
      },
      systemData,
    },
  ];
}

export function registryBranches({ id, name }: Body): Branches {
  const { branches, add, none } = branchesOf(String(id), `${provider}/registries`);
  none("privateEndpointConnections");
  addAssets(add, String(name));
  return branches;
}

type Connection = readonly [name: string, category: string, target: string, authType: string, metadata: Body];

const connections: readonly Connection[] = [
  [
    "openai",
    "AzureOpenAI",
    "https://oai-shared.openai.azure.com/",
    "AAD",
    { ApiType: "Azure", ApiVersion: "2024-06-01" },
  ],
  ["search", "CognitiveSearch", "https://srch-handbook.search.windows.net", "ApiKey", {}],
  ["warehouse", "Snowflake", "jdbc:snowflake://contoso.snowflakecomputing.com/?db=ml", "UsernamePassword", {}],
];

const schedules: readonly (readonly [name: string, isEnabled: boolean, trigger: Body])[] = [
  [
    "retrain-weekly",
    true,
    {
      triggerType: "Cron",
      expression: "15 10 * * 1",
      startTime: "2026-01-05 10:15:00",
      endTime: null,
      timeZone: "UTC",
    },
  ],
  [
    "drift-check",
    false,
    { triggerType: "Recurrence", frequency: "Hour", interval: 6, startTime: null, endTime: null, timeZone: "UTC" },
  ],
];
