// azurerm 4.81.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

function build(this: never) {
  new ResourceGroup(this, "example", {
    id: "example",
 // ^^ error read-only-argument: Remove id: azurerm_resource_group has it for reading only, the provider sets it.
    name: "example",
    location: "westeurope",
  });
}
