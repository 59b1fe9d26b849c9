/** Not "terraform": other extensions' clients carry that id, and with it the setting that traces them. */
export const clientId = "azuremlTerraform";
/** The name of the language client, as people see it. */
export const clientName = "Azure ML for Terraform";
