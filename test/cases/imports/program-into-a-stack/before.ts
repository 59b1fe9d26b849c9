import { Construct } from "constructs";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

/** A class of ours that is called like one of the bindings. */
class MachineLearningComputeCluster {}

export class Program extends TerraformStack {
  private readonly vault: DataAzurermKeyVault;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", {
      subscriptionId: "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001",
      features: [{}],
    });
    const group = new ResourceGroup(this, "lab", { name: "rg-lab", location: "northeurope" });
    this.vault = new DataAzurermKeyVault(this, "vault", { name: "kv-lab", resourceGroupName: group.name });
    // Nothing holds it, so it is referred to by its address.
    new StorageAccount(this, "store", {
      name: "stlab",
      resourceGroupName: group.name,
      location: group.location,
      accountTier: "Standard",
      accountReplicationType: "LRS",
    });
    const mlwLab = new TerraformOutput(this, "mlw_lab", { value: this.vault.id });
    mlwLab.addOverride("description", String(new MachineLearningComputeCluster()));
    // The end.
  }
}

export function main() {
  const app = new App();
  new Program(app, "infra");
  app.synth();
}
