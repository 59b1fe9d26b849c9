// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Resource } from "./.gen/providers/azapi/resource";
import { UpdateResource } from "./.gen/providers/azapi/update-resource";

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

// An account takes a while before the network or its key knows it, and so does a role; what runs in between may wait.
const ai = new Resource(this, "ai", {
  type: "Microsoft.CognitiveServices/accounts@2025-06-01",
  name: "aif-orders",
  parentId: groupId.stringValue,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    kind: "AIServices",
    sku: {
      name: "S0",
    },
  },
});

const vaultId = new TerraformVariable(this, "vault_id", {
  type: "string",
});

const key = new RoleAssignment(this, "key", {
  scope: vaultId.stringValue,
  roleDefinitionName: "Key Vault Crypto User",
  principalId: `\${${ai.fqn}.identity[0].principal_id}`,
  principalType: "ServicePrincipal",
});

const vaultUri = new TerraformVariable(this, "vault_uri", {
  type: "string",
});

new UpdateResource(this, "early", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a while after the role: the account may not wrap its key while the role does not count everywhere, and modules wait.
  type: "Microsoft.CognitiveServices/accounts@2025-06-01",
  resourceId: ai.id,
  body: {
    properties: {
      encryption: {
        keySource: "Microsoft.KeyVault",
        keyVaultProperties: {
          keyName: "orders",
          keyVaultUri: vaultUri.value,
        },
      },
    },
  },
  dependsOn: [key],
});

const runs = new CognitiveAccount(this, "runs", {
  name: "ai-runs",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-runs",
});
runs.addOverride("provisioner", {
  "local-exec": {
    command: "sleep 60",
  },
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

new PrivateEndpoint(this, "late", {
  name: "pe-late",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "late",
    privateConnectionResourceId: runs.id,
    subresourceNames: ["account"],
    isManualConnection: false,
  },
});
