// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { ApiManagementApiOperation } from "@cdktf/provider-azurerm/lib/api-management-api-operation";
import { DataAzurermSubscription } from "@cdktf/provider-azurerm/lib/data-azurerm-subscription";
import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { SubscriptionPolicyAssignment } from "@cdktf/provider-azurerm/lib/subscription-policy-assignment";

const subscription = new TerraformVariable(this, "subscription", {
  type: "string",
});

const begin = new TerraformVariable(this, "begin", {
  type: "string",
});

const current = new DataAzurermSubscription(this, "current", {});

const ml = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

const groupLocal = new TerraformLocal(
  this,
  "group",
  `/subscriptions/${subscription.stringValue}/resource-groups/rg-ml`,
);

new ManagementLock(this, "misspelt", {
  name: "misspelt",
  scope: `/suscriptions/${subscription.stringValue}/resourceGroups/rg-ml`,
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /subscriptions/ for /suscriptions/ in scope.
  lockLevel: "CanNotDelete",
});

const groupManagementLock = new ManagementLock(this, "group_management_lock", {
  name: "group",
  scope: groupLocal.asString,
  //     ^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /resourceGroups/ for /resource-groups/ in scope.
  lockLevel: "CanNotDelete",
});
groupManagementLock.overrideLogicalId("group");

// Its id begins with /subscriptions/ already.
new ManagementLock(this, "twice", {
  name: "twice",
  scope: `/subscriptions/${current.id}/resourceGroups/rg-ml`,
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /subscriptions/ once in scope.
  lockLevel: "CanNotDelete",
});

new ManagementLock(this, "once", {
  name: "once",
  scope: `/subscriptions/${current.subscriptionId}/resourceGroups/rg-ml`,
  lockLevel: "CanNotDelete",
});

new ManagementLock(this, "below", {
  name: "below",
  scope: `${ml.id}/Microsoft.KeyVault/vaults/kv-ml`,
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /providers/Microsoft.KeyVault for /Microsoft.KeyVault in scope.
  lockLevel: "CanNotDelete",
});

new ManagementLock(this, "vault", {
  name: "vault",
  scope: `${ml.id}/providers/Microsoft.KeyVault/vaults/kv-ml`,
  lockLevel: "CanNotDelete",
});

// What stands in front may be anything, and so may what follows.
new ManagementLock(this, "unknown", {
  name: "unknown",
  scope: `${begin.stringValue}/Microsoft.KeyVault/vaults/kv-ml`,
  lockLevel: "CanNotDelete",
});

new SubscriptionPolicyAssignment(this, "places", {
  name: "places",
  policyDefinitionId:
    "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c",
  subscriptionId: current.id,
  notScopes: [
    "/subcriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /subscriptions/ for /subcriptions/ in notScopes.
//~     "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml",
    "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Support/operations/x",
  ],
});

// Nothing of Azure's.
new ApiManagementApiOperation(this, "read", {
  operationId: "read",
  apiName: "subscriptions",
  apiManagementName: "apim-ml",
  resourceGroupName: "rg-ml",
  displayName: "Read",
  method: "GET",
  urlTemplate: "/subscription/{id}",
  templateParameter: [
    {
      name: "id",
      type: "string",
      required: true,
      schemaId: "/subscription/id",
      typeName: "id",
    },
  ],
});
