import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

export function make(scope: any) {
  const files = new StorageAccount(scope, "files", {
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning changed-default: The default of allow_nested_items_to_be_public changes from true to false in azurerm {newest}: set it to true to keep the present value.
    name: "stfiles4711",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: "Standard",
    accountReplicationType: "LRS",
  });
  new StorageContainer(scope, "box", {
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
    name: "box",
    storageAccountName: files.name,
    //^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0 and is not in {newest}: use storage_account_id instead.
  });
  new LogAnalyticsWorkspace(scope, "law", {
    name: "law-ml",
    location: "westeurope",
    resourceGroupName: "rg-ml",
    localAuthenticationDisabled: true,
    //^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_log_analytics_workspace has no argument local_authentication_disabled. It was in azurerm 4.81.0 and is not in {newest}: use local_authentication_enabled instead.
  });
}
