// azurerm 5.2.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "example", {
  name: "example",
  location: "westeurope",
  tag: {},
  //^ error unknown-argument: ResourceGroup has no argument tag. Did you mean tags?
//~   tags: {},
  lifecycel: [
  //^^^^^^^ error unknown-argument: ResourceGroup has no argument lifecycel.
    {
      prevent_destroy: true,
    },
  ],
//- 5 lines
});

// Left out: there are no bindings for this provider here.
// # A provider that we do not know is left alone.
// resource "random_string" "suffix" {
//   length  = 8
//   nothing = true
// }
