import { TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new StorageAccount(this, "files", {
  name: "stfiles4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Premium",
  accountReplicationType: "LRS",
  accountKind: "FileStorage",
});

new StorageAccount(this, "blocks", {
  name: "stblocks4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Premium",
  accountReplicationType: "LRS",
  accountKind: "BlockBlobStorage",
});

new StorageAccount(this, "zones", {
  name: "stzones4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  accountKind: "BlobStorage",
});

new StorageAccount(this, "fine", {
  name: "stfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "ZRS",
  isHnsEnabled: true,
  accessTier: "Hot",
});

const unknownStorageAccount = new StorageAccount(
  this,
  "unknown_storage_account",
  {
    name: "stunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: "Standard",
    accountReplicationType: "LRS",
    accountKind: unknownVariable.stringValue,
    isHnsEnabled: true,
  },
);
unknownStorageAccount.overrideLogicalId("unknown");
