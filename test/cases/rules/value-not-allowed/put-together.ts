// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

// What is put together of what is known, Terraform knows as well when it validates.
const unknownVariable = new TerraformVariable(this, "unknown", {});

const word = new TerraformLocal(this, "word", "stand");

const tiers = new TerraformLocal(this, "tiers", {
  small: "standard",
  large: "Premium",
});

const isDev = new TerraformLocal(this, "isDev", true);

new StorageAccount(this, "template", {
  name: "sttemplate4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `${word.asString}ard`,
  //           ^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for accountTier: upper and lower case matter.
  accountReplicationType: '${join("", ["l", "rs"])}',
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "LRS" for accountReplicationType: upper and lower case matter.
//~   accountReplicationType: 'LRS',
});

new StorageAccount(this, "read", {
  name: "stread4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${${tiers.fqn}["small"]}`,
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for accountTier: upper and lower case matter.
  accountReplicationType: '${title(format("%s-%s", "z", "rs"))}',
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set accountReplicationType to "LRS", "ZRS", "GRS", "RAGRS", "GZRS", or "RAGZRS", not "Z-Rs".
//~   accountReplicationType: 'ZRS',
});

// Of a conditional only what it chooses.
new StorageAccount(this, "chosen", {
  name: "stchosen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${${isDev.fqn} ? "Standard" : "standard"}`,
  accountReplicationType: `\${!${isDev.fqn} && ${unknownVariable.fqn} ? "zrs" : ${isDev.fqn} ? "LRS" : "grs"}`,
});

const unknownStorageAccount = new StorageAccount(
  this,
  "unknown_storage_account",
  {
    name: "stunknown4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: `${unknownVariable.stringValue}ard`,
    accountReplicationType: `\${join("", ["l", ${unknownVariable.fqn}])}`,
  },
);
unknownStorageAccount.overrideLogicalId("unknown");
