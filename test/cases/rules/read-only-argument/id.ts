// azurerm 4.81.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

function build(this: never) {
  new ResourceGroup(this, "example", {
    id: "example",
 // ^^ error read-only-argument: Remove id: the provider sets it, so ResourceGroup accepts no value for it.
//-
    name: "example",
    location: "westeurope",
  });
}
