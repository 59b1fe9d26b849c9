import { bodyItemAt, resolve, type Scope, type Target, targetOf } from "../../../analysis/index";
import type { Value } from "../../../model/index";
/** The type of datastores on blob containers. */
export const blobDatastore = "azurerm_machine_learning_datastore_blobstorage";
/** The type of datastores on Data Lake Storage Gen2. */
export const lakeDatastore = "azurerm_machine_learning_datastore_datalake_gen2";
/** The type of datastores on file shares. */
export const fileDatastore = "azurerm_machine_learning_datastore_fileshare";

/** All types of datastores. */
export const datastores: readonly string[] = [blobDatastore, lakeDatastore, fileDatastore];

/** The storage account of this module that has a container, and what in the container refers to it. */
export function accountOf(container: Target, scope: Scope): { target: Target; value: Value } | undefined {
  for (const name of ["storage_account_id", "storage_account_name"]) {
    const item = bodyItemAt(container.block.body, [name]);
    const value = item && resolve(item.value, scope).value;
    const target = value ? targetOf(value, scope) : undefined;
    if (value && target?.type === "azurerm_storage_account" && target.kind === "resource") return { target, value };
  }
  return undefined;
}
