import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

export class MlStack extends TerraformStack {
  private readonly vault: KeyVault;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const group = new ResourceGroup(this, "ml", { name: "rg-ml", location: "westeurope" });
    const current = new DataAzurermClientConfig(this, "current", {});
    const insights = new ApplicationInsights(this, "ml-insights", {
      name: "appi-ml",
      location: group.location,
      resourceGroupName: group.name,
      applicationType: "web",
    });
    insights.overrideLogicalId("ml");
    this.vault = new KeyVault(this, "ml-vault", {
      name: "kv-ml-4711",
      location: group.location,
      resourceGroupName: group.name,
      tenantId: current.tenantId,
      skuName: "premium",
      purgeProtectionEnabled: true,
    });
    this.vault.overrideLogicalId("ml");
    const storage = new StorageAccount(this, "ml-storage", {
      name: "stml4711",
      location: group.location,
      resourceGroupName: group.name,
      accountTier: "Standard",
      accountReplicationType: "GRS",
    });
    storage.overrideLogicalId("ml");
    new MachineLearningWorkspace(this, "ml-workspace", {
      name: "mlw-ml",
      location: group.location,
      resourceGroupName: group.name,
      applicationInsightsId: insights.id,
      keyVaultId: this.vault.id,
      storageAccountId: storage.id,
      v1LegacyModeEnabled: false,
      identity: { type: "SystemAssigned" },
      tags: { costCenter: "ml", "Data Owner": "vision" },
    }).overrideLogicalId("ml");
  }
}
