// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new DataAzurermClientConfig(this, "me", {});

const nameVariable = new TerraformVariable(this, "name", {});

new ResourceGroup(this, "fine", {
  name: nameVariable.stringValue,
  location: "westeurope",
});
