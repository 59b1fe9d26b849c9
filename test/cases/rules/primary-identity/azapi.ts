// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const storage = new TerraformVariable(this, "storage", {});

const vault = new TerraformVariable(this, "vault", {});

const insights = new TerraformVariable(this, "insights", {});

new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

const identity = new Resource(this, "identity", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-ml",
  parentId: group.id,
  location: "westeurope",
});

const other = new Resource(this, "other", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-other",
  parentId: group.id,
  location: "westeurope",
});

new Resource(this, "own", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-own",
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [identity.id],
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      primaryUserAssignedIdentity: other.id,
      //                           ^^^^^^^^ warning primary-identity: Add this identity to identityIds, or take one that is in there: the primary identity must be one of them.
//~       primaryUserAssignedIdentity: identity.id,
    },
  },
});

new Resource(this, "system", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-system",
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      primaryUserAssignedIdentity: other.id,
      //                           ^^^^^^^^ warning primary-identity: Remove primaryUserAssignedIdentity, or give the workspace this identity: it has only a SystemAssigned identity.
//-
    },
  },
});

new Resource(this, "passes", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-passes",
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [identity.id],
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      primaryUserAssignedIdentity: identity.id,
    },
  },
});
