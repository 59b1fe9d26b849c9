import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const example = new ResourceGroup(this, "example", {
  count: 2,
//-
  name: "example",
  location: "westeurope",
});
example.addOverride("for_each", '${toset(["a"])}');
//                   ^^^^^^^^ error count-and-for-each: Keep either count or for_each: a block cannot have both.
