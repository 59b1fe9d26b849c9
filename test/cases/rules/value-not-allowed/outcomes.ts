// azurerm 4.73.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const isOpen = new TerraformVariable(this, "is_open", {
  type: "bool",
  default: false,
});

const unknownVariable = new TerraformVariable(this, "unknown_variable", {
  type: "map(string)",
});
unknownVariable.overrideLogicalId("unknown");

new StorageAccount(this, "branches", {
  name: "stbranches",
  resourceGroupName: "rg",
  location: "westeurope",
  accountTier: `\${${isOpen.fqn} ? "Premiumm" : "Standard"}`,
  //                               ^^^^^^^^^^ warning value-not-allowed: Set accountTier to "Premium" or "Standard", not "Premiumm".
//~   accountTier: `\${${isOpen.fqn} ? "Premium" : "Standard"}`,
  accountReplicationType: `\${try(${unknownVariable.fqn}.kind, (${isOpen.fqn} ? "LRS" : "LSR"))}`,
  //                                                                                    ^^^^^ warning value-not-allowed: Set accountReplicationType to "LRS", "ZRS", "GRS", "RAGRS", "GZRS", or "RAGZRS", not "LSR".
//~   accountReplicationType: `\${try(${unknownVariable.fqn}.kind, (${isOpen.fqn} ? "LRS" : "LRS"))}`,
  accessTier: `\${coalesce(${unknownVariable.fqn}.tier, "hot")}`,
  //                                                    ^^^^^ warning value-not-allowed: Write "Hot" for accessTier: upper and lower case matter.
//~   accessTier: `\${coalesce(${unknownVariable.fqn}.tier, "Hot")}`,
  minTlsVersion: `\${lookup(${unknownVariable.fqn}, "tls", "TLS1_4")}`,
  //                                                       ^^^^^^^^ warning value-not-allowed: Set minTlsVersion to "TLS1_0", "TLS1_1", "TLS1_2", or "TLS1_3", not "TLS1_4".
//~   minTlsVersion: `\${lookup(${unknownVariable.fqn}, "tls", "TLS1_0")}`,
});

const instances = new StorageAccount(this, "instances", {
  name: "st${each.key}",
  resourceGroupName: "rg",
  location: "westeurope",
  accountTier: "${each.value.tier}",
  accountKind: "${each.value.kind}",
  accountReplicationType: "LRS",
});
instances.addOverride("for_each", {
  a: {
    tier: "Premiumm",
    //    ^^^^^^^^^^ warning value-not-allowed: Set accountTier to "Premium" or "Standard", not "Premiumm".
//~     tier: "Premium",
    kind: "StorageV2",
  },
  b: {
    tier: "Standard",
    kind: `\${${isOpen.fqn} ? "Storag" : ""}`,
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set accountKind to "BlobStorage", "BlockBlobStorage", "FileStorage", "Storage", or "StorageV2", not "Storag".
//~     kind: `Storage`,
  },
});

const kinds = new TerraformLocal(this, "kinds", ["Strage"]);

const ofASet = new StorageAccount(this, "of_a_set", {
  name: "stset",
  resourceGroupName: "rg",
  location: "westeurope",
  accountTier: "Standard",
  accountKind: "${each.value}",
  //           ^^^^^^^^^^^^^^^ warning value-not-allowed: Set accountKind to "BlobStorage", "BlockBlobStorage", "FileStorage", "Storage", or "StorageV2", not "Strage".
  accountReplicationType: "LRS",
});
ofASet.addOverride("for_each", `\${toset(${kinds.fqn})}`);

new StorageAccount(this, "passes", {
  name: "stpasses",
  resourceGroupName: "rg",
  location: "westeurope",
  accountTier: `\${${isOpen.fqn} ? "Premium" : "Standard"}`,
  accountReplicationType: `\${${isOpen.fqn} ? "LRS" : ""}`,
  accessTier: `\${coalesce("", ${unknownVariable.fqn}.tier)}`,
});

const unknownStorageAccount = new StorageAccount(this, "unknown", {
  name: "stunknown",
  resourceGroupName: "rg",
  location: "westeurope",
  accountTier: `\${${isOpen.fqn} ? each.value : ${unknownVariable.fqn}.tier}`,
  accountReplicationType: "LRS",
});
unknownStorageAccount.addOverride("for_each", unknownVariable.value);
