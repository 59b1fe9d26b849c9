// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const names = new TerraformVariable(this, "names", {});

const each = new ResourceGroup(this, "each", {
  name: "${each.key}",
  location: "westeurope",
});
each.addOverride("for_each", names.value);

const nameVariable = new TerraformVariable(this, "name", {});

new ResourceGroup(this, "plain", {
  name: nameVariable.stringValue,
  location: "westeurope",
});
