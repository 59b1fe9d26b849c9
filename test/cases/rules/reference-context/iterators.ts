// azurerm 4.81.0
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const account = new StorageAccount(this, "main", {
  name: "stml",
  location: "westeurope",
  resourceGroupName: "rg",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});
account.addOverride("dynamic.network_rules", {
  for_each: ["Deny"],
  iterator: "path",
  content: {
    default_action: "${path.value}",
    ip_rules: ["${path.key}", "${each.value}"],
    //                           ^^^^^^^^^^ error reference-context: Set for_each in this block to use each: without it there is no each.key and each.value.
  },
});
account.addOverride("dynamic.sas_policy", {
  for_each: ["1.12:00:00"],
  iterator: "each",
  content: { expiration_period: "${each.value}" },
});
account.addOverride("dynamic.identity", {
  for_each: ["SystemAssigned"],
  iterator: "count",
  content: { type: "${count.value}" },
});
