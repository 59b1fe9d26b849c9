// azurerm 4.20.0
import { TerraformVariable } from "cdktf";
import { DataAzurermSomeOtherSecret } from "@cdktf/provider-azurerm/lib/data-azurerm-some-other-secret";

new TerraformVariable(this, "unknown", {});

// Left out: a program has no words for this block.
// # Of this release only resources and data sources are known: others may be there or not.
// ephemeral "azurerm_key_vault_secret" "training" {
//   name         = "training"
//   key_vault_id = var.unknown
//   anything     = true
// }

// Left out: a program has no words for this block.
// ephemeral "azurerm_some_other_secret" "training" {
//   name = "training"
// }

new DataAzurermSomeOtherSecret(this, "training", {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.20.0 has no data source azurerm_some_other_secret.
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error
  name: "training",
});
