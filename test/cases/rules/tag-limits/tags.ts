// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "value", {
  name: "mlw-value",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  tags: {
    note: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tag-limits: Shorten the value of this tag to 256 characters: it has 257.
  },
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  tags: {
    note: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  },
  identity: {
    type: "SystemAssigned",
  },
});

new StorageAccount(this, "name", {
  name: "stname4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  tags: {
    nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn:
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tag-limits: Shorten the name of this tag to 128 characters.
      "long",
  },
});

new MachineLearningWorkspace(this, "many", {
  name: "mlw-many",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  tags: {
  //^^ error tag-limits: Remove 1 of these tags: Azure takes at most 50 on one resource.
    tag0: "x",
    tag1: "x",
    tag2: "x",
    tag3: "x",
    tag4: "x",
    tag5: "x",
    tag6: "x",
    tag7: "x",
    tag8: "x",
    tag9: "x",
    tag10: "x",
    tag11: "x",
    tag12: "x",
    tag13: "x",
    tag14: "x",
    tag15: "x",
    tag16: "x",
    tag17: "x",
    tag18: "x",
    tag19: "x",
    tag20: "x",
    tag21: "x",
    tag22: "x",
    tag23: "x",
    tag24: "x",
    tag25: "x",
    tag26: "x",
    tag27: "x",
    tag28: "x",
    tag29: "x",
    tag30: "x",
    tag31: "x",
    tag32: "x",
    tag33: "x",
    tag34: "x",
    tag35: "x",
    tag36: "x",
    tag37: "x",
    tag38: "x",
    tag39: "x",
    tag40: "x",
    tag41: "x",
    tag42: "x",
    tag43: "x",
    tag44: "x",
    tag45: "x",
    tag46: "x",
    tag47: "x",
    tag48: "x",
    tag49: "x",
    tag50: "x",
  },
  identity: {
    type: "SystemAssigned",
  },
});

const tags = new TerraformVariable(this, "tags", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  tags: tags.value,
  identity: {
    type: "SystemAssigned",
  },
});
