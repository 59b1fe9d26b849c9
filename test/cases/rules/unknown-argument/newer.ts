import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "newer", {
  name: "rg-newer",
  location: "westeurope",
  colour: "blue",
  //^^^^ warning unknown-argument: ResourceGroup has no argument colour. No known release has it (azurerm 2.72.0 to {newest}).
//-
});

new ResourceGroup(this, "misspelt", {
  name: "rg-misspelt",
  location: "westeurope",
  tag: {},
  //^ error unknown-argument: ResourceGroup has no argument tag. Did you mean tags?
//~   tags: {},
});

const terraform = new ResourceGroup(this, "terraform", {
  name: "rg-terraform",
  location: "westeurope",
});
terraform.addOverride("lifecycle.colour", "blue");
//                               ^^^^^^ error unknown-argument: lifecycle has no argument colour.
