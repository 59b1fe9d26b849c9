import { TerraformStack } from "cdktn";
import * as azurerm from "@cdktn/provider-azurerm";

export class MlStack extends TerraformStack {
  storage = new azurerm.storageAccount.StorageAccount(this, "ml", {
    name: "ST_ML",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    accountTier: true,
    accountReplicationType: "LRS",
    minTlsVersion: ["TLS1_2"],
  });

  build() {
    const workspace = new azurerm.machineLearningWorkspace.MachineLearningWorkspace(this, "mlw", {
      name: "m",
      location: "westeurope",
      resourceGroupName: "rg-ml",
      applicationInsightsId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
      keyVaultIdentifier: "kv",
      storageAccountId: this.storage.ident,
      workspaceId: "w",
      identity: { type: "systemassigned" },
      managedNetwork: { isolationMode: "Open" },
    });
    workspace.overrideLogicalId("ml");
    new azurerm.machineLearningComputeCluster.MachineLearningComputeCluster(this, "cluster", {
      name: "cluster",
      location: "westeurope",
      machineLearningWorkspaceId: workspace.id,
      vmPriority: "Dedicated",
      vmSize: "STANDARD_DS2_V2",
      scaleSettings: { minNodeCount: 0, maxNodeCount: 1, scaleDownNodesAfterIdleDuration: "30 seconds" },
      identity: [{ type: "SystemAssigned" }, { type: "SystemAssigned" }],
    }).overrideLogicalId("ml");
  }
}
