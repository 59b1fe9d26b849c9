import { TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";

// The first of those with count is named by its number.
const countedCognitiveAccount = new CognitiveAccount(this, "counted", {
  count: 1,
  name: "ai-counted",
  location: "westeurope",
  resourceGroupName: "rg-ai",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-counted",
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

const countedPrivateEndpoint = new PrivateEndpoint(
  this,
  "counted_private_endpoint",
  {
    name: "pe-counted",
    location: "westeurope",
    resourceGroupName: "rg-ai",
    subnetId: subnetId.stringValue,
    privateServiceConnection: {
      name: "ai",
      isManualConnection: false,
      privateConnectionResourceId: `\${${countedCognitiveAccount.fqn}[0].id}`,
      //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
      subresourceNames: ["account"],
    },
  },
);
countedPrivateEndpoint.overrideLogicalId("counted");
