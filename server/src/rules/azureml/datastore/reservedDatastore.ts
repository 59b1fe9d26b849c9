import { isImported } from "../../../analysis/index";
import type { Rule } from "../../rule";

const reserved: ReadonlySet<string> = new Set([
  "workspaceblobstore",
  "workspacefilestore",
  "workspaceartifactstore",
  "workspaceworkingdirectory",
]);

export const reservedDatastore: Rule = {
  id: "reserved-datastore",
  severity: "warning",
  certainty: "azure",
  summary: "A datastore that Azure creates with every workspace.",
  why: "Unless it is imported, creating it fails because it already exists.",
  source: "answers of Azure's API; the check for existing datastores in the provider's Create",
  types: [
    "azurerm_machine_learning_datastore_blobstorage",
    "azurerm_machine_learning_datastore_fileshare",
    "azurerm_machine_learning_datastore_datalake_gen2",
  ],
  resource(datastore, report) {
    const entry = datastore.at("name");
    const name = datastore.literal("name")?.toLowerCase();
    if (!entry || !name || !reserved.has(name) || isImported(datastore.block, datastore.scope.module)) return;
    report({
      span: entry.valueSpan,
      message: `Use another name, or import ${name}: Azure creates this datastore with every workspace.`,
    });
  },
};
