import { TerraformStack } from "cdktf";
import { ResourceGroup } from "./.gen/providers/azurerm/resource-group/index.js";
import { UserAssignedIdentity } from "./.gen/providers/azurerm/user-assigned-identity/index.js";

export class Stack extends TerraformStack {
  private group!: ResourceGroup;

  create(): void {
    this.group = new ResourceGroup(this, "ml", {
      name: "rg-ml",
      location: "westeurope",
      count: 2,
      lifecycle: { preventDestroy: true, createBeforeDestroy: false, ignoreChanges: ["tags", "nme"] },
    });
    const identity = new UserAssignedIdentity(this, "identity", {
      name: "id-ml",
      location: "westeurope",
      resourceGroupName: "${azurerm_resource_group.ml[0].name}",
      dependsOn: [this.group],
      timeouts: { create: "10m", remove: "5m" },
      lifecycle: { ignoreChanges: "all" },
    });
    identity.overrideLogicalId("ml");
  }
}
