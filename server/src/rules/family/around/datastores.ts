export const blobDatastore = "azurerm_machine_learning_datastore_blobstorage";
export const lakeDatastore = "azurerm_machine_learning_datastore_datalake_gen2";
export const fileDatastore = "azurerm_machine_learning_datastore_fileshare";

/** All types of datastores. */
export const datastores: readonly string[] = [blobDatastore, lakeDatastore, fileDatastore];
