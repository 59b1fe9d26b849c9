import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

// Left out: settings of Terraform itself are those of the stack and of cdktf.json.
// terraform {
//   required_version = ">= 1.9"
// }

// Left out: there are no bindings for this provider here.
// resource "random_string" "suffix" {
//   length = 4
// }

// The storage of all.
const ml = new ResourceGroup(this, "ml", {
  name: "rg-${random_string.suffix.result}",
  location: "westeurope",
});
ml.importFrom(
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg",
);

// Left out: a program says what has moved with moveFromId on the resource, once.
// moved {
//   from = azurerm_resource_group.old
//   to   = azurerm_resource_group.moved_on
// }

// Left out: a program says what is imported with importFrom on the resource, by its id.
// import {
//   to = azurerm_resource_group.elsewhere
//   id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/elsewhere"
// }
