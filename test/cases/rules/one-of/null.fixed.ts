// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { DataAzurermPolicyDefinition } from "@cdktf/provider-azurerm/lib/data-azurerm-policy-definition";

const nothingLocal = new TerraformLocal(this, "nothing_local", null);
nothingLocal.overrideLogicalId("nothing");

new DataAzurermPolicyDefinition(this, "neither", {
  name: nothingLocal.asString,
  displayName: "",
});

new DataAzurermPolicyDefinition(this, "one", {
  name: "audit-vms",
  displayName: nothingLocal.asString,
});

const title = new TerraformLocal(this, "title", "Audit VMs");

new DataAzurermPolicyDefinition(this, "both", {
  displayName: title.asString,
});

const nothingVariable = new TerraformVariable(this, "nothing", {});
nothingVariable.addOverride("default", null);

const all = new TerraformVariable(this, "all", {});

// As a module that is called, one of two may be null.
new DataAzurermPolicyDefinition(this, "open", {
  name: nothingVariable.stringValue,
  displayName: `\${lookup(${all.fqn}, "title", null)}`,
});

new DataAzurermPolicyDefinition(this, "unclear", {
  name: `\${try(${all.fqn}.name, null)}`,
});

new DataAzurermPolicyDefinition(this, "conditional", {
  name: `\${${nothingVariable.fqn} == null ? null : "audit-vms"}`,
  displayName: "Audit VMs",
});
