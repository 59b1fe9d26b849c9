// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";

new MachineLearningDatastoreFileshare(this, "main", {
  name: "shared",
  workspaceId: id.stringValue,
  storageFileshareId: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared",
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set storageFileshareId to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Storage/storageAccounts/…/fileServices/default/shares/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/fileshares/shared".
//~   storageFileshareId: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stmlmain4711/fileServices/default/shares/shared",
  accountKey: id.stringValue,
});

const id = new TerraformVariable(this, "id", {});
