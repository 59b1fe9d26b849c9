// azurerm 4.81.0
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

new AzurermProvider(this, "azurerm", { features: [{ keyVault: [{ purgeSoftDeleteOnDestroy: false }] }] });

new KeyVault(this, "vault", {
  name: "kv-ml-4711",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "standard",
  tenantId: "00000000-0000-0000-0000-000000000000",
  networkAcls: [
  //^^^^^^^^^ error block-form: Write networkAcls as one object, without brackets: KeyVault takes only one.
//~   networkAcls: {
    {
//-
      defaultAction: "Deny",
      bypass: "None",
    },
  ],
//-
});

new StorageAccount(this, "storage", {
  name: "stml4711",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  networkRules: {
    defaultAction: "Deny",
    privateLinkAccess: { endpointResourceId: process.env.ENDPOINT },
    //^^^^^^^^^^^^^^^ error block-form: Write privateLinkAccess as a list of objects, in brackets: networkRules takes any number of them.
//~     privateLinkAccess: [{ endpointResourceId: process.env.ENDPOINT }],
  },
});
