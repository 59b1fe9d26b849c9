// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { Resource } from "./.gen/providers/azapi/resource";

new TerraformVariable(this, "storage", {});

new TerraformVariable(this, "vault", {});

new TerraformVariable(this, "insights", {});

const unknown = new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

const roles = new Resource(this, "roles", {
  type: "Microsoft.KeyVault/vaults@2024-11-01",
  name: "kv-roles",
  parentId: group.id,
  location: "westeurope",
  body: {
    properties: {
      sku: {
        family: "A",
        name: "standard",
      },
      tenantId: unknown.value,
      enableRbacAuthorization: true,
    },
  },
});

new KeyVaultAccessPolicyA(this, "idle", {
  keyVaultId: roles.id,
  //          ^^^^^^^^ warning idle-policy: Remove this policy: with enableRbacAuthorization of roles its access policies have no effect; use role assignments instead.
  tenantId: unknown.stringValue,
  objectId: unknown.stringValue,
  secretPermissions: ["Get"],
});
//- 6 lines
