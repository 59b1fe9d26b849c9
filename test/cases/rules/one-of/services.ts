// azurerm 4.73.0
import { TerraformVariable } from "cdktf";
import { AiServices } from "@cdktf/provider-azurerm/lib/ai-services";

new AiServices(this, "both", {
  name: "ai-both",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {
    keyVaultKeyId: "https://kv.vault.azure.net/keys/k/0123",
    managedHsmKeyId: "https://hsm.managedhsm.azure.net/keys/k/0123",
    //^^^^^^^^^^^^^ error one-of: Keep only one of customer_managed_key.key_vault_key_id and customer_managed_key.managed_hsm_key_id: the provider takes exactly one.
    //^^^^^^^^^^^^^ warning deprecated: managed_hsm_key_id of customer_managed_key is deprecated: remove it, since key_vault_key_id is set.
  },
});

const idVariable = new TerraformVariable(this, "id", {});

new AiServices(this, "one", {
  name: "ai-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {
    keyVaultKeyId: idVariable.stringValue,
  },
});

new AiServices(this, "none", {
  name: "ai-none",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "S0",
  customerManagedKey: {},
  //^^^^^^^^^^^^^^^^ error one-of: Set one of customer_managed_key.key_vault_key_id or customer_managed_key.managed_hsm_key_id.
});
