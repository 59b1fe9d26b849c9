// azurerm 4.81.0
// requireReason
import * as azurerm from "./.gen/providers/azurerm";

new azurerm.storageAccount.StorageAccount(this, "main", { // azureml-terraform-ignore: out-of-range -- for whatever is in it
  name: "stmlmain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "standard", // azureml-terraform-ignore: value-not-allowed
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-reason: Give a reason: write it after azureml-terraform-ignore: value-not-allowed --.
  /* azureml-terraform-ignore: value-not-allowed -- written by a script */
  accountReplicationType: "lrs",
  blobProperties: {
    deleteRetentionPolicy: { days: 1000 },
  },
});

new azurerm.storageAccount.StorageAccount(this, "other", {
  name: "stmlother4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  /* azureml-terraform-ignore: value-not-allowed, deprecated -- */
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-reason: Give a reason: write it after azureml-terraform-ignore: value-not-allowed, deprecated --.
  accountReplicationType: "lrs",
});
