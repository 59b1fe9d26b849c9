import { TerraformStack } from "cdktf";
import { provider, resourceGroup as groups } from "./.gen/providers/azurerm";

export class HubStack extends TerraformStack {
  constructor(scope: any) {
    super(scope, "hub");
    new provider.AzurermProvider(this, "azurerm", {
      subscriptionId: "00000000-0000-0000-0000-00000000000x",
      features: [
        {
          keyVault: [{ purgeSoftDeleteOnDestroy: false }],
          machineLearning: [{ purgeSoftDeletedWorkspaceOnDestroy: true }],
        },
      ],
    });
    const hub = new provider.AzurermProvider(this, "azurerm-hub", { alias: "hub", features: [{}] });
    new groups.ResourceGroup(this, "hub", { provider: hub, name: "rg-hub", location: "westeurope" });
  }
}
