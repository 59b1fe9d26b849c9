import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    const mainResourceGroup = new ResourceGroup(this, "main", {
      name: "rg",
      location: "westeurope",
    });
    mainResourceGroup.moveFromId('azurerm_resource_group.old["west"]');

    // Under a name that another resource has as well.
    const mainUserAssignedIdentity = new UserAssignedIdentity(
      this,
      "main_user_assigned_identity",
      {
        name: "id",
        location: mainResourceGroup.location,
        resourceGroupName: mainResourceGroup.name,
      },
    );
    mainUserAssignedIdentity.overrideLogicalId("main");
    mainUserAssignedIdentity.moveFromId(
      "module.identity.azurerm_user_assigned_identity.this",
    );

    this.addOverride("moved", [
      {
        from: "azurerm_resource_group.older",
        to: "azurerm_resource_group.main",
      },
    ]);
  }
}
