// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

new TerraformVariable(this, "storage", {});

const vault = new TerraformVariable(this, "vault", {});

const insights = new TerraformVariable(this, "insights", {});

new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(this, "azapi", {});

const own = new UserAssignedIdentity(this, "own", {
  name: "id-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

const ml = new Resource(this, "ml", {
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

new Resource(this, "early", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-early",
  //    ^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [own.id],
      //^^^^^^^^^ warning roles-first: Add storageRoleAssignment and RoleAssignment "account" to dependsOn: the identity needs its roles before the workspace is created.
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

const storageRoleAssignment = new RoleAssignment(
  this,
  "storage_role_assignment",
  {
    scope: ml.id,
    roleDefinitionName: "Storage Blob Data Contributor",
    principalId: own.principalId,
    principalType: "ServicePrincipal",
  },
);
storageRoleAssignment.overrideLogicalId("storage");

new RoleAssignment(this, "account", {
  scope: ml.id,
  roleDefinitionName: "Contributor",
  principalId: own.principalId,
  principalType: "ServicePrincipal",
});
