import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const name = new TerraformVariable(this, "name", {});

const one = new ResourceGroup(this, "one", {
  name: name.stringValue,
  location: "westeurope",
});

new ResourceGroup(this, "two", {
  name: "rg-two",
  location: "westeurope",
  dependsOn: [one],
});

// What a function gives is known when the program runs.
new ResourceGroup(this, "unknown", {
  name: "rg-unknown",
  location: "westeurope",
  dependsOn: dependencies(),
});
