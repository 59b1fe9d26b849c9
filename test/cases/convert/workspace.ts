import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    // Everything about one workspace.
    const mlResourceGroup = new ResourceGroup(this, "ml", {
      name: "rg-ml",
      location: "westeurope",
      tags: {
        team: "data-science",
        "cost:center": "42",
      },
    });

    const current = new DataAzurermClientConfig(this, "current", {});

    const mlKeyVault = new KeyVault(this, "ml_key_vault", {
      // Vault names are global,
      // and short.
      name: `kv-${mlResourceGroup.name}`,
      location: mlResourceGroup.location,
      resourceGroupName: mlResourceGroup.name,
      tenantId: current.tenantId,
      skuName: "standard",
      purgeProtectionEnabled: true,
      networkAcls: {
        bypass: "AzureServices",
        defaultAction: "Deny",
        ipRules: [
          "10.0.0.0/24",
          "10.0.1.0/24",
          "10.0.2.0/24",
          "10.0.3.0/24",
          "10.0.4.0/24",
        ],
      },
    });
    mlKeyVault.overrideLogicalId("ml");

    const mlMachineLearningWorkspace = new MachineLearningWorkspace(
      this,
      "ml_machine_learning_workspace",
      {
        name: `\${lower("MLW-\${${mlResourceGroup.fqn}.name}")}`,
        location: mlResourceGroup.location,
        resourceGroupName: mlResourceGroup.name,
        applicationInsightsId: "${azurerm_application_insights.elsewhere.id}",
        keyVaultId: mlKeyVault.id,
        storageAccountId: "${azurerm_storage_account.elsewhere.id}",
        v1LegacyModeEnabled: false,
        identity: {
          type: "SystemAssigned",
        },
        // Whoever may run jobs.
        timeouts: {
          create: "45m",
        },
      },
    );
    mlMachineLearningWorkspace.overrideLogicalId("ml");

    new RoleAssignment(this, "vault", {
      scope: mlKeyVault.id,
      roleDefinitionName: "Key Vault Reader",
      principalId: `\${${mlMachineLearningWorkspace.fqn}.identity[0].principal_id}`,
    });
  }
}
