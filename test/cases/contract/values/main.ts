import { Fn, TerraformStack } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { ResourceGroup as Group } from "@cdktf/provider-azurerm/lib/resource-group";

export class Stack extends TerraformStack {
  create() {
    const group = new Group(this, "ml", { name: "rg-ml", location: "westeurope" });
    new KeyVault(this, "vault", {
      name: `kv-${group.name}`,
      location: `${group.location}`,
      resourceGroupName: "${azurerm_resource_group.ml.name}",
      tenantId: "not-a-uuid" as string,
      skuName: Fn.lower("PREMIUM"),
      softDeleteRetentionDays: 5,
      enabledForDeployment: undefined,
      networkAcls: {
        bypass: "None",
        defaultAction: "Deny",
        ipRules: ["10.0.0.0/24", Fn.format("%s/32", group.name)],
      },
      tags: { note: 'costs $${money} and "more"', path: "C:\\temp" },
    }).overrideLogicalId("ml");
  }
}
