// azurerm 4.81.0
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "example", {
  name: "example",
  location: "westeurope",
  lifecycle: {
    ignoreChanges: ["tag", 'tags["owner"]'],
    //              ^^^^^ error ignore-changes: azurerm_resource_group has no argument tag whose changes could be ignored. Did you mean tags?
  },
});

new ResourceGroup(this, "all", {
  name: "example",
  location: "westeurope",
  lifecycle: {
    ignoreChanges: "all",
  },
});
