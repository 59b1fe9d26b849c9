import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

export function make(scope: any) {
  const files = new StorageAccount(scope, "files", {
    name: "stfiles4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: "Standard",
    accountReplicationType: "LRS",
    allowNestedItemsToBePublic: true,
  });
  new StorageContainer(scope, "box", {
    name: "box",
    storageAccountId: files.id,
  });
  new LogAnalyticsWorkspace(scope, "law", {
    name: "law-ml",
    location: "westeurope",
    resourceGroupName: "rg-ml",
    localAuthenticationEnabled: false,
  });
}
