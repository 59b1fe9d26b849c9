import { TerraformLocal, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const names = new TerraformLocal(this, "names", ["one", "two"]);

const fails = new ResourceGroup(this, "fails", {
  name: "rg-${each.key}",
  location: "westeurope",
});
fails.addOverride("for_each", names.expression);
//                            ^^^^^^^^^^^^^^^^ error for-each-value: Set for_each to a map or a set of strings: this is a list, which toset(…) makes a set of.
//~ fails.addOverride("for_each", "${toset(local.names)}");

new ResourceGroup(this, "negative", {
  count: -1,
  //     ^^ error for-each-value: Set count to 0 or more.
  name: "rg-${count.index}",
  location: "westeurope",
});

const number = new ResourceGroup(this, "number", {
  name: "rg-${each.key}",
  location: "westeurope",
});
number.addOverride("for_each", 3);
//                             ^ error for-each-value: Set for_each to a map or a set of strings, not to a number.

const passes = new ResourceGroup(this, "passes", {
  name: "rg-${each.key}",
  location: "westeurope",
});
passes.addOverride("for_each", `\${toset(${names.fqn})}`);

const unknownVariable = new TerraformVariable(this, "unknown_variable", {});
unknownVariable.overrideLogicalId("unknown");

const unknownResourceGroup = new ResourceGroup(this, "unknown", {
  name: "rg-${each.key}",
  location: "westeurope",
});
unknownResourceGroup.addOverride("for_each", unknownVariable.value);
