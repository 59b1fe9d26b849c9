import * as cdktf from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { Construct } from "constructs";

export function build(app: cdktf.App): void {
  const stack = new cdktf.TerraformStack(app, "infra");
  new AzurermProvider(stack, "azurerm", { features: [{}] });
}

export class Program extends cdktf.TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", {
      subscriptionId: "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001",
      features: [{}],
    });

    // Azure never returns the shared access signature, and keeps it: this one is used only if the resource is created again.
    const rawSharedAccessSignature = new cdktf.TerraformVariable(
      this,
      "raw_shared_access_signature",
      {
        description: "The shared access signature for raw.",
        type: "string",
        sensitive: true,
        default: "as it is in Azure",
      },
    );

    // Azure never returns the key of the storage account, and keeps it: this one is used only if the resource is created again.
    const shareAccountKey = new cdktf.TerraformVariable(
      this,
      "share_account_key",
      {
        description: "The key of the storage account for share.",
        type: "string",
        sensitive: true,
        default: "as it is in Azure",
      },
    );

    // storage_account_access_type is set in Azure and left out here: it needs azurerm 4.77.0.
    // Not here: dataStores/open. azurerm has no blob datastore without a key.
    // Not here: dataStores/elsewhere. It is not known where its storage account stother is: give the account's answer as well.
    // Not here: dataStores/old. azurerm has no resource for old (dataStores, AzureDataLakeGen1).
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

    const raw = new MachineLearningDatastoreBlobstorage(this, "raw", {
      name: "raw",
      workspaceId: mlwLab.id,
      storageContainerId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/raw",
      sharedAccessSignature: rawSharedAccessSignature.value,
      tags: {
        team: "lab",
      },
      lifecycle: {
        // shared_access_signature: Azure never returns it.
        ignoreChanges: ["shared_access_signature"],
      },
    });
    raw.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/raw",
    );

    const own = new MachineLearningDatastoreBlobstorage(this, "own", {
      name: "own",
      workspaceId: mlwLab.id,
      storageContainerId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/own",
      serviceDataAuthIdentity: "WorkspaceSystemAssignedIdentity",
    });
    own.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/own",
    );

    const lake = new MachineLearningDatastoreDatalakeGen2(this, "lake", {
      name: "lake",
      workspaceId: mlwLab.id,
      storageContainerId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/lake",
      description: "the lake",
    });
    lake.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/lake",
    );

    const lakeNobody = new MachineLearningDatastoreDatalakeGen2(
      this,
      "lake_nobody",
      {
        name: "lake_nobody",
        workspaceId: mlwLab.id,
        storageContainerId:
          "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/blobServices/default/containers/lake",
        description: "the lake",
      },
    );
    lakeNobody.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/lake_nobody",
    );

    const share = new MachineLearningDatastoreFileshare(this, "share", {
      name: "share",
      workspaceId: mlwLab.id,
      storageFileshareId:
        "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.Storage/storageAccounts/stlab/fileServices/default/fileshares/code",
      accountKey: shareAccountKey.value,
      lifecycle: {
        // account_key: Azure never returns it.
        ignoreChanges: ["account_key"],
      },
    });
    share.importFrom(
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.MachineLearningServices/workspaces/mlw-lab/dataStores/share",
    );
  }
}
