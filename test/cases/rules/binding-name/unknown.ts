import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const name = new TerraformVariable(this, "name", {});

new ResourceGroup(this, "fine", {
  name: name.stringValue,
  location: "westeurope",
  managedBy: process.env.MANAGER,
});
