// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermPolicyDefinition } from "@cdktf/provider-azurerm/lib/data-azurerm-policy-definition";

new DataAzurermPolicyDefinition(this, "none", {
  displayName: "",
});

new DataAzurermPolicyDefinition(this, "both", {
  displayName: "example",
});

const nameVariable = new TerraformVariable(this, "name", {});

new DataAzurermPolicyDefinition(this, "unknown", {
  name: nameVariable.stringValue,
});
