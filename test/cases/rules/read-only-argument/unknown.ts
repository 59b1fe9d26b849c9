// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const nameVariable = new TerraformVariable(this, "name", {});

const fine = new ResourceGroup(this, "fine", {
  name: nameVariable.stringValue,
  location: "westeurope",
});

new TerraformOutput(this, "id", {
  value: fine.id,
});
