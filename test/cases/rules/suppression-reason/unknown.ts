// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const nameVariable = new TerraformVariable(this, "name", {});

// requireReason
new ResourceGroup(this, "fine", {
  // azureml-terraform-ignore: region-name -- the region of a test
  location: "west-europe",
  name: nameVariable.stringValue,
});
