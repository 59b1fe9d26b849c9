// A workspace that is encrypted with a key of its own, and what is in it.
// Most of this compiles and plans: only the apply would fail, some minutes into it. Each mistake stands under a comment
// that starts with "Mistake"; most of them have a quick fix.

import { App, TerraformStack, TerraformVariable } from "cdktn";
import type { Construct } from "constructs";
import * as azurerm from "./.gen/providers/azurerm";

class EncryptedStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new azurerm.provider.AzurermProvider(this, "azurerm", {
      features: [{ machineLearning: [{ purgeSoftDeletedWorkspaceOnDestroy: true }] }],
    });

    const tenant = new TerraformVariable(this, "tenant", { type: "string" });

    const identity = new azurerm.userAssignedIdentity.UserAssignedIdentity(this, "identity", {
      name: "id-risk",
      location: "westeurope",
      resourceGroupName: "rg-risk",
    });

    const vault = new azurerm.keyVault.KeyVault(this, "vault", {
      name: "kv-risk",
      location: "westeurope",
      resourceGroupName: "rg-risk",
      tenantId: tenant.stringValue,
      skuName: "standard",
      // Mistake: this name is gone in azurerm 5.
      enableRbacAuthorization: true,
    });

    const key = new azurerm.keyVaultKey.KeyVaultKey(this, "key", {
      name: "key-risk",
      keyVaultId: vault.id,
      keyType: "RSA",
      keySize: 2048,
      keyOpts: ["unwrapKey", "wrapKey"],
    });

    const storage = new azurerm.storageAccount.StorageAccount(this, "storage", {
      name: "striskml",
      location: "westeurope",
      resourceGroupName: "rg-risk",
      accountTier: "Standard",
      accountReplicationType: "ZRS",
      isHnsEnabled: true,
    });

    const registry = new azurerm.containerRegistry.ContainerRegistry(this, "registry", {
      name: "crriskml",
      location: "westeurope",
      resourceGroupName: "rg-risk",
      sku: "Premium",
    });

    const insights = new azurerm.applicationInsights.ApplicationInsights(this, "insights", {
      name: "appi-risk",
      location: "westeurope",
      resourceGroupName: "rg-risk",
      applicationType: "web",
      workspaceId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-risk/providers/Microsoft.OperationalInsights/workspaces/log-risk",
    });

    const workspace = new azurerm.machineLearningWorkspace.MachineLearningWorkspace(this, "workspace", {
      name: "mlw-risk",
      location: "westeurope",
      resourceGroupName: "rg-risk",
      applicationInsightsId: insights.id,
      keyVaultId: vault.id,

      // Mistake: the account has a hierarchical namespace, which a workspace cannot use.
      storageAccountId: storage.id,

      // Mistake: the workspace expects a registry with an admin user.
      containerRegistryId: registry.id,

      identity: {
        type: "UserAssigned",
        identityIds: [identity.id],
      },

      // Mistake: nothing says as which identity the key is read.
      encryption: {
        // Mistake: the vault could be purged, with the key in it.
        keyVaultId: vault.id,
        // Mistake: encryption takes one version of the key.
        keyId: key.versionlessId,
      },

      managedNetwork: {
        isolationMode: "AllowInternetOutbound",
      },
    });

    const container = new azurerm.storageContainer.StorageContainer(this, "raw", {
      name: "raw",
      storageAccountId: storage.id,
    });

    new azurerm.machineLearningDatastoreBlobstorage.MachineLearningDatastoreBlobstorage(this, "raw_data", {
      name: "raw_data",
      workspaceId: workspace.id,
      storageContainerId: container.id,
      // Mistake: whoever reads the code or its history has the key.
      accountKey: "ZGVtbyBrZXksIG5vdCBhIHJlYWwgb25l",
    });

    new azurerm.machineLearningWorkspaceNetworkOutboundRuleFqdn.MachineLearningWorkspaceNetworkOutboundRuleFqdn(
      this,
      "packages",
      {
        name: "packages",
        // Mistake: rules for host names need AllowOnlyApprovedOutbound.
        workspaceId: workspace.id,
        // Mistake: a host name alone, without scheme or path.
        destinationFqdn: "https://pypi.org/simple",
      },
    );

    new azurerm.machineLearningComputeCluster.MachineLearningComputeCluster(this, "train", {
      name: "train",
      // Mistake: the cluster must be in the region of its workspace.
      location: "northeurope",
      machineLearningWorkspaceId: workspace.id,
      vmPriority: "Dedicated",
      vmSize: "STANDARD_DS3_V2",
      localAuthEnabled: false,
      scaleSettings: {
        maxNodeCount: 4,
        // Mistake: the cluster never has more than four nodes.
        minNodeCount: 8,
        // Mistake: Azure wants an ISO 8601 duration.
        scaleDownNodesAfterIdleDuration: "10m",
      },
    });
  }
}

const app = new App();
new EncryptedStack(app, "risk");
app.synth();
