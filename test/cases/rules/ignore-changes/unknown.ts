// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const nameVariable = new TerraformVariable(this, "name", {});

new ResourceGroup(this, "fine", {
  name: nameVariable.stringValue,
  location: "westeurope",
  lifecycle: {
    ignoreChanges: ["tags"],
  },
});
