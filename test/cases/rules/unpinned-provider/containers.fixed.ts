import { TerraformVariable } from "cdktf";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";

const unknown = new TerraformVariable(this, "unknown", {});

new StorageContainer(this, "old", {
  name: "old",
  storageAccountId: "",
});

new StorageContainer(this, "new", {
  name: "new",
  storageAccountId: unknown.stringValue,
});

new StorageContainer(this, "wrong", {
  name: "wrong",
  storageAccountId: unknown.stringValue,
  containerAccessType: "blob",
});
