/** On a blob container. */
export const blobDatastore = "azurerm_machine_learning_datastore_blobstorage";
/** On Azure Data Lake Storage Gen2. */
export const lakeDatastore = "azurerm_machine_learning_datastore_datalake_gen2";
/** On a file share. */
export const fileDatastore = "azurerm_machine_learning_datastore_fileshare";

/** All types of datastores. */
export const datastores: readonly string[] = [blobDatastore, lakeDatastore, fileDatastore];
