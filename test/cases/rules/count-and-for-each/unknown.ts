// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const names = new TerraformVariable(this, "names", {});

const many = new ResourceGroup(this, "many", {
  name: "${each.key}",
  location: "westeurope",
});
many.addOverride("for_each", names.value);
