import * as azurerm from "./.gen/providers/azurerm";

const vault = new azurerm.keyVault.KeyVault(this, "vault", {
  name: "kv-ml-4711",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  tenantId: "00000000-0000-0000-0000-000000000000",
  networkAcls: {
    defaultAction: "Deny",
    bypass: "None",
  },
  tags: { cost_center: "ml" },
});
