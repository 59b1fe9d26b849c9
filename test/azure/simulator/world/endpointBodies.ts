// What Azure answers about the endpoints of a workspace and their deployments, with what it adds by itself.
import type { Add, Body } from "./branches";
import { workspaceId } from "./ids";
import { uuid } from "./random";
import type { SimWorkspace } from "./world";

/** Endpoints of every sort that a tree tells apart: shared traffic, none at all, a failed deployment. */
export function addEndpoints(add: Add, workspace: SimWorkspace): void {
  const { location, tenantId, subscriptionId, name } = workspace;
  const id = workspaceId(workspace);
  const written = (kind: string) =>
    `https://management.azure.com/subscriptions/${subscriptionId}/providers/Microsoft.MachineLearningServices/locations/${location}/mfeOperationsStatus/${kind}:${uuid(id, kind)}?api-version=2025-06-01`;
  const own = { location, tags: {}, kind: "Managed" };
  const principal = (of: string) => ({ type: "SystemAssigned", principalId: uuid(id, of), tenantId });
  const isPrivate = workspace.variant === "private";

  const online = (endpoint: string, traffic: Body) =>
    add(
      "onlineEndpoints",
      endpoint,
      {
        description: `Scores ${endpoint}`,
        properties: { AzureAsyncOperationUri: written("oe") },
        scoringUri: `https://${endpoint}.${location}.inference.ml.azure.com/score`,
        swaggerUri: `https://${endpoint}.${location}.inference.ml.azure.com/swagger.json`,
        authMode: isPrivate ? "AADToken" : "Key",
        provisioningState: "Succeeded",
        compute: null,
        traffic,
        mirrorTraffic: {},
        publicNetworkAccess: isPrivate ? "Disabled" : "Enabled",
      },
      { ...own, identity: principal(endpoint) },
    );
  const deployment = (endpoint: string, one: string, instanceType: string, capacity: number, state = "Succeeded") =>
    add(
      `onlineEndpoints/${endpoint}/deployments`,
      one,
      {
        description: null,
        properties: { AzureAsyncOperationUri: written(one) },
        endpointComputeType: "Managed",
        codeConfiguration: { codeId: `${id}/codes/${uuid(id, "code")}/versions/1`, scoringScript: "score.py" },
        environmentId: `${id}/environments/scoring/versions/3`,
        environmentVariables: {
          AZUREML_MODEL_DIR: "/var/azureml-app/azureml-models/churn/7",
          AZUREML_ENTRY_SCRIPT: "score.py",
          AML_APP_ROOT: "/var/azureml-app",
          LOG_LEVEL: "info",
        },
        provisioningState: state,
        model: `${id}/models/churn/versions/7`,
        modelMountPath: null,
        instanceType,
        appInsightsEnabled: false,
        scaleSettings: { scaleType: "Default" },
        requestSettings: { requestTimeout: "PT5S", maxConcurrentRequestsPerInstance: 1, maxQueueWait: "PT0S" },
        livenessProbe: probe,
        readinessProbe: probe,
        egressPublicNetworkAccess: isPrivate ? "Disabled" : "Enabled",
        dataCollector: null,
      },
      { ...own, sku: { name: "Default", capacity }, identity: null },
    );

  online("churn-scoring", { blue: 90, green: 10 });
  deployment("churn-scoring", "blue", "Standard_DS3_v2", 3);
  deployment("churn-scoring", "green", "Standard_F4s_v2", 1);
  online("pricing-preview", {});
  deployment("pricing-preview", "first", "Standard_DS3_v2", 1, "Failed");

  add(
    "batchEndpoints",
    "nightly-scores",
    {
      description: "Scores all customers once a night",
      properties: { BatchEndpointCreationApiVersion: "2025-06-01", AzureAsyncOperationUri: written("be") },
      scoringUri: `https://nightly-scores.${location}.inference.ml.azure.com/jobs`,
      swaggerUri: null,
      authMode: "AADToken",
      defaults: { deploymentName: "all" },
      provisioningState: "Succeeded",
    },
    { location, tags: {}, identity: { type: "None", principalId: nobody, tenantId: nobody } },
  );
  add(
    "batchEndpoints/nightly-scores/deployments",
    "all",
    {
      description: null,
      properties: { AzureAsyncOperationUri: written("bd") },
      codeConfiguration: { codeId: `${id}/codes/${uuid(id, "batch")}/versions/1`, scoringScript: "batch.py" },
      environmentId: `${id}/environments/scoring/versions/3`,
      environmentVariables: {},
      compute: `${id}/computes/cpu`,
      errorThreshold: -1,
      retrySettings: { maxRetries: 3, timeout: "PT30S" },
      miniBatchSize: 10,
      loggingLevel: "Info",
      model: { referenceType: "Id", assetId: `${id}/models/churn/versions/7` },
      maxConcurrencyPerInstance: 1,
      outputAction: "AppendRow",
      outputFileName: "predictions.csv",
      resources: { instanceCount: 2, instanceType: null, properties: null },
      provisioningState: "Succeeded",
    },
    { location, tags: {}, identity: { type: "None", principalId: nobody, tenantId: nobody } },
  );
  add(
    "serverlessEndpoints",
    "phi-chat",
    {
      authMode: "Key",
      modelSettings: { modelId: "azureml://registries/azureml/models/Phi-4" },
      contentSafety: { contentSafetyStatus: "Enabled" },
      inferenceEndpoint: { uri: `https://phi-chat-${name}.${location}.models.ai.azure.com`, headers: {} },
      marketplaceSubscriptionId: null,
      endpointState: "Online",
      provisioningState: "Succeeded",
    },
    { location, tags: {}, identity: null, sku: { name: "Consumption" } },
  );
}

const probe = { failureThreshold: 30, successThreshold: 1, initialDelay: "PT10S", period: "PT10S", timeout: "PT2S" };
const nobody = "00000000-0000-0000-0000-000000000000";
