import * as azurerm from "./.gen/providers/azurerm";

const vault = new azurerm.keyVault.KeyVault(this, "vault", {
  name: "kv-ml-4711",
  location: "westeurope",
  resource_group_name: "rg-ml",
  //^^^^^^^^^^^^^^^^^ error binding-name: Write resourceGroupName: the provider's bindings do not know resource_group_name.
//~   resourceGroupName: "rg-ml",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  tenantId: "00000000-0000-0000-0000-000000000000",
  network_acls: {
  //^^^^^^^^^^ error binding-name: Write networkAcls: the provider's bindings do not know network_acls.
//~   networkAcls: {
    default_action: "Deny",
    //^^^^^^^^^^^^ error binding-name: Write defaultAction: the provider's bindings do not know default_action.
//~     defaultAction: "Deny",
    bypass: "None",
  },
  tags: { cost_center: "ml" },
});
