import { TerraformOutput } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const ml = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

new TerraformOutput(this, "newer", {
  value: ml.principal,
});

new TerraformOutput(this, "misspelt", {
  value: ml.name,
});
