// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

new TerraformVariable(stack, "storage", {});

const vault = new TerraformVariable(stack, "vault", {});

const insights = new TerraformVariable(stack, "insights", {});

const unknown = new TerraformVariable(stack, "unknown", {});

const group = new Resource(stack, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(stack, "azapi", {});

const identity = new Resource(stack, "identity", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-ml",
  parentId: group.id,
  location: "westeurope",
});

const ml = new Resource(stack, "ml", {
  type: "Microsoft.Storage/storageAccounts@2025-01-01",
  name: "stml",
  parentId: group.id,
  location: "westeurope",
  body: {
    kind: "StorageV2",
    sku: {
      name: "Standard_LRS",
    },
    properties: {},
  },
});

new Resource(stack, "acts", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-acts",
  //    ^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [identity.id],
      //            ^^^^^^^^^^^ warning identity-roles: Give identity the roles Contributor on ml and Storage Blob Data Contributor on ml: the workspace uses only this identity.
    },
  ],
  body: {
    properties: {
      storageAccount: ml.id,
      keyVault: vault.value,
      applicationInsights: insights.value,
    },
  },
});

const other = new Resource(stack, "other", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-other",
  parentId: group.id,
  location: "westeurope",
});

new Resource(stack, "given", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-given",
  //    ^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [other.id],
      //^^^^^^^^^ warning roles-first: Add Resource "role" to dependsOn: the identity needs its roles before the workspace is created.
    },
  ],
  body: {
    properties: {
      storageAccount: ml.id,
      keyVault: vault.value,
      applicationInsights: insights.value,
    },
  },
});

new Resource(stack, "role", {
  type: "Microsoft.Authorization/roleAssignments@2022-04-01",
  name: "3a1e2a5b-0c1d-4a63-8d0f-9c1f0d3b7f10",
  parentId: ml.id,
  body: {
    properties: {
      principalId: `\${${other.fqn}.output.properties.principalId}`,
      principalType: "ServicePrincipal",
      roleDefinitionId: unknown.value,
    },
  },
});

app.synth();
