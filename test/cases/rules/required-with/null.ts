// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningDatastoreDatalakeGen2(this, "nothing", {
  name: "nothing",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: undefined,
});

const nothingLocal = new TerraformLocal(this, "nothing_local", null);
nothingLocal.overrideLogicalId("nothing");

new MachineLearningDatastoreDatalakeGen2(this, "local", {
  name: "local",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: nothingLocal.asString,
  tenantId: undefined,
});

const nothingVariable = new TerraformVariable(this, "nothing_variable", {});
nothingVariable.overrideLogicalId("nothing");
nothingVariable.addOverride("default", null);

// As a module that is called, all of these may be null.
new MachineLearningDatastoreDatalakeGen2(this, "variable", {
  name: "variable",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: nothingVariable.stringValue,
  //^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
});

new MachineLearningDatastoreDatalakeGen2(this, "conditional", {
  name: "conditional",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: `\${${idVariable.fqn} != "" ? ${idVariable.fqn} : ${nothingLocal.fqn}}`,
  //^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
});

const all = new TerraformVariable(this, "all", {});

const functions = new MachineLearningDatastoreDatalakeGen2(this, "functions", {
  name: "functions",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: '${lookup(each.value, "client_id", null)}',
  //^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
});
functions.addOverride("for_each", all.value);

new MachineLearningDatastoreDatalakeGen2(this, "tried", {
  name: "tried",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: `\${try(${all.fqn}.client_id, one(${all.fqn}), null)}`,
  //^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
});

new MachineLearningDatastoreDatalakeGen2(this, "optional", {
  name: "optional",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: `\${${all.fqn}.client_id}`,
  //^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
});

new MachineLearningDatastoreDatalakeGen2(this, "half", {
  name: "half",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: `\${coalesce(${nothingVariable.fqn}, "x")}`,
  //^^^^^^ error required-with: Set tenant_id and client_secret too: client_id needs them.
  tenantId: nothingLocal.asString,
  clientSecret: undefined,
});

new MachineLearningDatastoreDatalakeGen2(this, "open", {
  name: "open",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  clientId: idVariable.stringValue,
  tenantId: nothingVariable.stringValue,
  clientSecret: `\${${idVariable.fqn} == "" ? null : "x"}`,
});
