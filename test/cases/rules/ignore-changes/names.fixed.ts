// azurerm 4.81.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "example", {
  name: "example",
  location: "westeurope",
  lifecycle: {
    ignoreChanges: ["tags", 'tags["owner"]'],
  },
});

new ResourceGroup(this, "all", {
  name: "example",
  location: "westeurope",
  lifecycle: {
    ignoreChanges: "all",
  },
});
