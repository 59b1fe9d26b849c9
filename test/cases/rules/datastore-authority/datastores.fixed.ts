import { TerraformVariable } from "cdktf";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";

const unknown = new TerraformVariable(this, "unknown", {});

new MachineLearningDatastoreDatalakeGen2(this, "alone", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
});

new MachineLearningDatastoreDatalakeGen2(this, "fine", {
  name: "raw_data",
  workspaceId: unknown.stringValue,
  storageContainerId: unknown.stringValue,
  authorityUrl: "https://login.microsoftonline.com",
  tenantId: unknown.stringValue,
  clientId: unknown.stringValue,
  clientSecret: unknown.stringValue,
});
