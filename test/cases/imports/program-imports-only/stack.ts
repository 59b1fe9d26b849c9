import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

export class Stack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", {
      subscriptionId: "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001",
      features: [{}],
    });

    const subscriptionC40f5e88 = new AzurermProvider(
      this,
      "azurerm_subscription_c40f5e88",
      {
        alias: "subscription_c40f5e88",
        subscriptionId: "c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002",
        features: [{}],
      },
    );

    MachineLearningWorkspace.generateConfigForImport(
      this,
      "mlw_lab",
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab",
    );

    MachineLearningWorkspace.generateConfigForImport(
      this,
      "mlw_lab_2",
      "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab",
      subscriptionC40f5e88,
    );

    MachineLearningComputeCluster.generateConfigForImport(
      this,
      "cpu",
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu",
    );

    MachineLearningComputeCluster.generateConfigForImport(
      this,
      "mlw_lab_cpu",
      "/subscriptions/c40f5e88-93b7-4d0a-8a55-6f1b2c3d4002/resourceGroups/rg-two/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu",
      subscriptionC40f5e88,
    );
  }
}
