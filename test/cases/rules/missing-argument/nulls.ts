import { TerraformLocal, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "null", {
  name: undefined,
  //    ^^^^^^^^^ error missing-argument: Give name a value: ResourceGroup requires it.
//~   name: "",
  location: "westeurope",
});

const none = new TerraformLocal(this, "none", null);

new ResourceGroup(this, "through_local", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set name: ResourceGroup requires it.
  name: none.asString,
//~   name: "",
  location: "westeurope",
});

new ResourceGroup(this, "both", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location: ResourceGroup requires it.
  name: undefined,
  //    ^^^^^^^^^ error missing-argument: Give name a value: ResourceGroup requires it.
//~   name: "",
//+   location: "",
});

const nameVariable = new TerraformVariable(this, "name", {
  type: "string",
});

new ResourceGroup(this, "unknown", {
  name: nameVariable.stringValue,
  location: "westeurope",
});
