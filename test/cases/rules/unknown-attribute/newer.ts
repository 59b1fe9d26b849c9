import { TerraformOutput } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const ml = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

new TerraformOutput(this, "newer", {
  value: ml.principal,
  //        ^^^^^^^^^ warning unknown-attribute: azurerm_resource_group has no attribute principal. A release after azurerm 5.2.0 may have it.
});

new TerraformOutput(this, "misspelt", {
  value: ml.nam,
  //        ^^^ error unknown-attribute: azurerm_resource_group has no attribute nam. Did you mean name?
});
