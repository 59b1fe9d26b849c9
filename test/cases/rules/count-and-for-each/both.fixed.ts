import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const example = new ResourceGroup(this, "example", {
  name: "example",
  location: "westeurope",
});
example.addOverride("for_each", '${toset(["a"])}');
