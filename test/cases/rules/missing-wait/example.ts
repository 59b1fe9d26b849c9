// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Resource } from "./.gen/providers/azapi/resource";

// azapi does not try again by itself, and waits half an hour for what takes longer.
const appUserAssignedIdentity = new UserAssignedIdentity(this, "app", {
  name: "id-app",
  resourceGroupName: "rg-orders",
  location: "westeurope",
});

const accountId = new TerraformVariable(this, "account_id", {
  type: "string",
});

new Resource(this, "early", {
  type: "Microsoft.Authorization/roleAssignments@2022-04-01",
  name: "00000000-0000-0000-0000-000000000001",
  parentId: accountId.stringValue,
  body: {
    properties: {
      principalId: appUserAssignedIdentity.principalId,
      //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-wait: Set principalType to ServicePrincipal, or retry: a new principal is not known everywhere at once, and Azure answers with 400 PrincipalNotFound.
      roleDefinitionId:
        "/providers/Microsoft.Authorization/roleDefinitions/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    },
  },
//+   retry: {
//+     errorMessageRegex: ["PrincipalNotFound"],
//+   },
});

new Resource(this, "typed", {
  type: "Microsoft.Authorization/roleAssignments@2022-04-01",
  name: "00000000-0000-0000-0000-000000000002",
  parentId: accountId.stringValue,
  body: {
    properties: {
      principalId: appUserAssignedIdentity.principalId,
      principalType: "ServicePrincipal",
      roleDefinitionId:
        "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
    },
  },
});

const principalId = new TerraformVariable(this, "principal_id", {
  type: "string",
});

new Resource(this, "unknown", {
  type: "Microsoft.Authorization/roleAssignments@2022-04-01",
  name: "00000000-0000-0000-0000-000000000003",
  parentId: accountId.stringValue,
  body: {
    properties: {
      principalId: principalId.value,
      roleDefinitionId:
        "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
    },
  },
});

const suffix = new TerraformVariable(this, "suffix", {
  type: "string",
});

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

new Resource(this, "hub", {
//^^^^^^^^^^^^^^^^^^^^^^ warning missing-wait: Set timeouts.delete to an hour: a hub with a managed network takes longer to be deleted than azapi waits by default.
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: `hub-${suffix.stringValue}`,
  parentId: groupId.stringValue,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    kind: "Hub",
    properties: {
      managedNetwork: {
        isolationMode: "AllowInternetOutbound",
      },
    },
  },
//+   timeouts: {
//+     delete: "60m",
//+   },
});
