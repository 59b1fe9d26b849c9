import { Construct } from "constructs";
import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningComputeCluster as AzurermMachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";

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

    // Azure never returns the key of the storage account, and keeps it: this one is used only if the resource is created again.
    const rawAccountKey = new TerraformVariable(this, "raw_account_key", {
      description: "The key of the storage account for raw.",
      type: "string",
      sensitive: true,
      default: "as it is in Azure",
    });

    // storage_account_access_type is set in Azure and left out here: it needs azurerm 4.77.0.
    const mlwLabMachineLearningWorkspace = new MachineLearningWorkspace(
      this,
      "mlw_lab_machine_learning_workspace",
      {
        name: "mlw-lab",
        resourceGroupName: group.name,
        location: "northeurope",
        applicationInsightsId: `${group.id}/providers/Microsoft.Insights/components/appi-lab`,
        keyVaultId: this.vault.id,
        storageAccountId: "${azurerm_storage_account.store.id}",
        identity: {
          type: "SystemAssigned",
        },
        lifecycle: {
          // container_registry_id: Azure sets it with the first job.
          ignoreChanges: ["container_registry_id"],
        },
      },
    );
    mlwLabMachineLearningWorkspace.overrideLogicalId("mlw_lab");
    mlwLabMachineLearningWorkspace.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab",
    );

    const cpu = new AzurermMachineLearningComputeCluster(this, "cpu", {
      name: "cpu",
      machineLearningWorkspaceId: mlwLabMachineLearningWorkspace.id,
      location: "northeurope",
      vmSize: "STANDARD_D4S_V5",
      vmPriority: "Dedicated",
      localAuthEnabled: false,
      scaleSettings: {
        minNodeCount: 0,
        maxNodeCount: 1,
        scaleDownNodesAfterIdleDuration: "PT2M",
      },
    });
    cpu.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/cpu",
    );

    const gpu = new AzurermMachineLearningComputeCluster(this, "gpu", {
      name: "gpu",
      machineLearningWorkspaceId: mlwLabMachineLearningWorkspace.id,
      location: "northeurope",
      vmSize: "STANDARD_NC4AS_T4_V3",
      vmPriority: "Dedicated",
      localAuthEnabled: false,
      scaleSettings: {
        minNodeCount: 0,
        maxNodeCount: 1,
        scaleDownNodesAfterIdleDuration: "PT2M",
      },
    });
    gpu.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/computes/gpu",
    );

    const raw = new MachineLearningDatastoreBlobstorage(this, "raw", {
      name: "raw",
      workspaceId: mlwLabMachineLearningWorkspace.id,
      storageContainerId:
        "${azurerm_storage_account.store.id}/blobServices/default/containers/raw",
      accountKey: rawAccountKey.value,
      lifecycle: {
        // account_key: Azure never returns it.
        ignoreChanges: ["account_key"],
      },
    });
    raw.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/raw",
    );
  }
}

export function main() {
  const app = new App();
  new Program(app, "infra");
  app.synth();
}
