// The workspace of ../main.tf as a CDK Terrain stack.
// Three mistakes are in this file on purpose, each under a comment that starts with "Mistake".

import { App, TerraformStack } from "cdktn";
import type { Construct } from "constructs";
import * as azurerm from "./.gen/providers/azurerm";

class WorkspaceStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new azurerm.provider.AzurermProvider(this, "azurerm", {
      features: [{ machineLearning: [{ purgeSoftDeletedWorkspaceOnDestroy: true }] }],
    });

    const current = new azurerm.dataAzurermClientConfig.DataAzurermClientConfig(this, "current", {});

    const group = new azurerm.resourceGroup.ResourceGroup(this, "group", {
      name: "rg-churn",
      location: "westeurope",
    });

    const logs = new azurerm.logAnalyticsWorkspace.LogAnalyticsWorkspace(this, "logs", {
      name: "log-churn",
      location: group.location,
      resourceGroupName: group.name,
    });

    const insights = new azurerm.applicationInsights.ApplicationInsights(this, "insights", {
      name: "appi-churn",
      location: group.location,
      resourceGroupName: group.name,
      applicationType: "web",
      workspaceId: logs.id,
    });

    const vault = new azurerm.keyVault.KeyVault(this, "vault", {
      name: "kv-churn",
      location: group.location,
      resourceGroupName: group.name,
      tenantId: current.tenantId,
      skuName: "standard",
      purgeProtectionEnabled: true,
    });

    const storage = new azurerm.storageAccount.StorageAccount(this, "storage", {
      name: "stchurnml",
      location: group.location,
      resourceGroupName: group.name,
      accountTier: "Standard",
      // Mistake: Azure writes it in capitals, LRS.
      accountReplicationType: "lrs",
    });

    const registry = new azurerm.containerRegistry.ContainerRegistry(this, "registry", {
      name: "crchurnml",
      location: group.location,
      resourceGroupName: group.name,
      sku: "Premium",
      adminEnabled: true,
    });

    new azurerm.machineLearningWorkspace.MachineLearningWorkspace(this, "workspace", {
      name: "mlw-churn",
      location: group.location,
      resourceGroupName: group.name,
      keyVaultId: vault.id,
      storageAccountId: storage.id,
      containerRegistryId: registry.id,

      // Mistake: the bindings spell it applicationInsightsId.
      application_insights_id: insights.id,

      // Mistake: there is one identity, so the bindings take an object and no list.
      identity: [{ type: "SystemAssigned" }],

      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
      },
    });
  }
}

const app = new App();
new WorkspaceStack(app, "churn");
app.synth();
