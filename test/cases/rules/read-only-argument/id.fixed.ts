// azurerm 4.81.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

function build(this: never) {
  new ResourceGroup(this, "example", {
    name: "example",
    location: "westeurope",
  });
}
