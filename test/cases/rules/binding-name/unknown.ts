import { TerraformVariable } from "cdktf";
import * as azurerm from "./.gen/providers/azurerm";

const name = new TerraformVariable(this, "name", {});

new azurerm.keyVault.KeyVault(this, "fine", {
  name: name.stringValue,
  location: "westeurope",
  resourceGroupName: "rg-ml",
  skuName: "standard",
  rbacAuthorizationEnabled: true,
  tenantId: "00000000-0000-0000-0000-000000000000",
  networkAcls: {
    defaultAction: "Deny",
    bypass: name.stringValue,
  },
  // What somebody calls their tags, and what comes from elsewhere, is nobody's spelling.
  tags: { cost_center: name.stringValue },
  ...JSON.parse(process.env.MORE ?? "{}"),
});
