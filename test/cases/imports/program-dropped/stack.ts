import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

export class Other extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
  }
}

export class Program extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    
    new AzurermProvider(this, "azurerm", { features: [{}] });

    // storage_account_access_type is set in Azure and left out here: it needs azurerm 4.77.0.
    const mlwLab = new MachineLearningWorkspace(this, "mlw_lab", {
      name: "mlw-lab",
      resourceGroupName: "rg-lab",
      location: "northeurope",
      applicationInsightsId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Insights/components/appi-lab",
      keyVaultId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.KeyVault/vaults/kv-lab",
      storageAccountId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab",
      identity: {
        type: "SystemAssigned",
      },
      lifecycle: {
        // container_registry_id: Azure sets it with the first job.
        ignoreChanges: ["container_registry_id"],
      },
    });
    mlwLab.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab",
    );
  }
}
