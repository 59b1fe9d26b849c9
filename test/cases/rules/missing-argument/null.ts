// azurerm 4.81.0
import { TerraformLocal, TerraformOutput, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const nothingLocal = new TerraformLocal(this, "nothing_local", null);
nothingLocal.overrideLogicalId("nothing");

const tenant = new TerraformVariable(this, "tenant", {});

new KeyVault(this, "null", {
//^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set resourceGroupName: KeyVault requires it.
  name: "kv-null",
  location: "westeurope",
  resourceGroupName: nothingLocal.asString,
//~   resourceGroupName: "",
  tenantId: tenant.stringValue,
  skuName: "standard",
});

const nothingVariable = new TerraformVariable(this, "nothing_variable", {});
nothingVariable.overrideLogicalId("nothing");
nothingVariable.addOverride("default", null);

new KeyVault(this, "open", {
  name: "kv-open",
  location: `\${${tenant.fqn} == "" ? null : "westeurope"}`,
  resourceGroupName: nothingVariable.stringValue,
  tenantId: `\${try(${tenant.fqn}, null)}`,
  skuName: '${lookup({}, "sku", null)}',
});

// What a module returns may be null.
new TerraformOutput(this, "nothing", {
  value: null,
});

new TerraformOutput(this, "neither", {
  value: nothingLocal.expression,
});
