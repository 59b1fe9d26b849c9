import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "newer", {
  name: "rg-newer",
  location: "westeurope",
});

new ResourceGroup(this, "misspelt", {
  name: "rg-misspelt",
  location: "westeurope",
  tags: {},
});

const terraform = new ResourceGroup(this, "terraform", {
  name: "rg-terraform",
  location: "westeurope",
});
terraform.addOverride();
