import { TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

// A new account is not known to Azure's network at once, and a new identity not everywhere.
const ai = new CognitiveAccount(this, "ai", {
  name: "ai-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-orders",
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

new PrivateEndpoint(this, "early", {
  name: "pe-early",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "early",
    privateConnectionResourceId: ai.id,
    //                           ^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
    subresourceNames: ["account"],
    isManualConnection: false,
  },
});

this.addOverride("resource.time_sleep.account", {
  create_duration: "60s",
  depends_on: ["azurerm_cognitive_account.ai"],
});

const waits = new PrivateEndpoint(this, "waits", {
  name: "pe-waits",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "waits",
    privateConnectionResourceId: ai.id,
    subresourceNames: ["account"],
    isManualConnection: false,
  },
});
waits.addOverride("depends_on", ["time_sleep.account"]);

const appUserAssignedIdentity = new UserAssignedIdentity(this, "app", {
  name: "id-app",
  resourceGroupName: "rg-orders",
  location: "westeurope",
});

new RoleAssignment(this, "untyped", {
  scope: ai.id,
  roleDefinitionName: "Cognitive Services User",
  principalId: appUserAssignedIdentity.principalId,
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint usual-wait: Set principalType to "ServicePrincipal": azurerm tries again where Azure does not know a new identity yet (400 PrincipalNotFound), and does not have to if the type is set.
//+   principalType: "ServicePrincipal",
});

new RoleAssignment(this, "typed", {
  scope: ai.id,
  roleDefinitionName: "Reader",
  principalId: appUserAssignedIdentity.principalId,
  principalType: "ServicePrincipal",
});

const principalId = new TerraformVariable(this, "principal_id", {
  type: "string",
});

new RoleAssignment(this, "unknown", {
  scope: ai.id,
  roleDefinitionName: "Reader",
  principalId: principalId.stringValue,
});
