// azurerm 4.59.0
import { TerraformVariable } from "cdktf";
import { BatchCertificate } from "@cdktf/provider-azurerm/lib/batch-certificate";
import { ExtendedCustomLocation } from "@cdktf/provider-azurerm/lib/extended-custom-location";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknown = new TerraformVariable(this, "unknown", {});

// Deprecated in 4.58, which lies between two snapshots.
new BatchCertificate(this, "old", {
//  ^^^^^^^^^^^^^^^^ warning deprecated: azurerm_batch_certificate is deprecated and will be removed.
  resourceGroupName: "rg-ml",
  accountName: "batch",
  certificate: unknown.stringValue,
  format: "Cer",
  thumbprint: "42c107874fd0e4a9583292a2f1098e8fe4b2edda",
  thumbprintAlgorithm: "SHA1",
});

const oldExtendedCustomLocation = new ExtendedCustomLocation(
//                                    ^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: azurerm_extended_custom_location is deprecated and will be removed.
  this,
  "old_extended_custom_location",
  {
    name: "cl-edge",
    resourceGroupName: "rg-edge",
    location: "westeurope",
    clusterExtensionIds: [unknown.stringValue],
    displayName: "edge",
    namespace: "edge",
    hostResourceId: unknown.stringValue,
  },
);
oldExtendedCustomLocation.overrideLogicalId("old");

const oldStorageAccount = new StorageAccount(this, "old_storage_account", {
  name: "stold",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  staticWebsite: {
  //^^^^^^^^^^^ warning deprecated: static_website of azurerm_storage_account is deprecated: use azurerm_storage_account_static_website instead.
    indexDocument: "index.html",
  },
});
oldStorageAccount.overrideLogicalId("old");
