// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const tierVariable = new TerraformVariable(this, "tier", {
  default: "standard",
});

const unknown = new TerraformVariable(this, "unknown", {});

const tierLocal = new TerraformLocal(this, "tier_local", "standard");
tierLocal.overrideLogicalId("tier");

const passed = new TerraformLocal(this, "passed", tierLocal.expression);

const fineLocal = new TerraformLocal(this, "fine", "Premium");

const set = new TerraformLocal(this, "set", tierVariable.value);

const account = new TerraformLocal(this, "account", {
  tier: "standard",
  kind: fineLocal.expression,
  more: {
    replication: "lrs",
  },
});

const computed = new TerraformLocal(
  this,
  "computed",
  `\${{ (${unknown.fqn}) = "standard", tier = "standard" }}`,
);

new StorageAccount(this, "wrong", {
  name: "stwrong4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: passed.asString,
  //           ^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  accountReplicationType: `\${${account.fqn}.more.replication}`,
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "LRS" for account_replication_type: upper and lower case matter.
});

new StorageAccount(this, "inside", {
  name: "stinside4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${${account.fqn}.tier}`,
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for account_tier: upper and lower case matter.
  accountReplicationType: "LRS",
});

// What a variable is set to, and which name a key has, only Terraform knows.
new StorageAccount(this, "open", {
  name: "stopen4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: set.asString,
  accountReplicationType: "LRS",
});

new StorageAccount(this, "key", {
  name: "stkey4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${${computed.fqn}.tier}`,
  accountReplicationType: "LRS",
});

const fineStorageAccount = new StorageAccount(this, "fine_storage_account", {
  name: "stfine4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${${account.fqn}.kind}`,
  accountReplicationType: "LRS",
});
fineStorageAccount.overrideLogicalId("fine");
