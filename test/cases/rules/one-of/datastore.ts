// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermPolicyDefinition } from "@cdktf/provider-azurerm/lib/data-azurerm-policy-definition";

new DataAzurermPolicyDefinition(this, "none", {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of display_name or name.

new DataAzurermPolicyDefinition(this, "both", {
  displayName: "example",
  name: "example",
  //^^ error one-of: Keep only one of display_name and name: the provider takes exactly one.
});

const nameVariable = new TerraformVariable(this, "name", {});

new DataAzurermPolicyDefinition(this, "unknown", {
  name: nameVariable.stringValue,
});
