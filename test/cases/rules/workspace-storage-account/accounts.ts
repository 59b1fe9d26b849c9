import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const tier = new TerraformLocal(this, "tier", "Premium");

const premium = new StorageAccount(this, "premium", {
  name: "stpremium4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: tier.asString,
//~   accountTier: "Standard",
  accountReplicationType: "LRS",
});

const lake = new StorageAccount(this, "lake", {
  name: "stlake4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  isHnsEnabled: true,
//~   isHnsEnabled: false,
});

const unknown = new TerraformVariable(this, "unknown", {});

const fine = new StorageAccount(this, "fine", {
  name: "stfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: unknown.stringValue,
  accountReplicationType: "LRS",
});

const store = new TerraformLocal(this, "store", lake.id);

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: premium.id,
  //                ^^^^^^^^^^ warning workspace-storage-account: Use another storage account: premium is Premium, which a workspace cannot use.
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "two", {
  name: "mlw-two",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: store.asString,
  //                ^^^^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: lake has a hierarchical namespace, which a workspace cannot use.
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "three", {
  name: "mlw-three",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknown.stringValue,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: fine.id,
  identity: {
    type: "SystemAssigned",
  },
});
