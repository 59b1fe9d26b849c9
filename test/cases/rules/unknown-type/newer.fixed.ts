import { QuiteSomethingNew } from "@cdktf/provider-azurerm/lib/quite-something-new";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new QuiteSomethingNew(this, "newer", {
  name: "newer",
});

new ResourceGroup(this, "misspelt", {
  name: "rg-misspelt",
  location: "westeurope",
});
