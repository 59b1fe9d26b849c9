// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const nameVariable = new TerraformVariable(this, "name", {});

// requireReason
new StorageAccount(this, "fine", {
  name: nameVariable.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  // azureml-terraform-ignore: value-not-allowed -- written by a script
  accountTier: "standard",
  accountReplicationType: "LRS",
});
