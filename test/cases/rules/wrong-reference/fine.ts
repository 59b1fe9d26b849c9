// azurerm 4.81.0
import { TerraformHclModule, TerraformVariable } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MonitorDiagnosticSetting } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";

const shared = new DataAzurermKeyVault(this, "shared", {
  name: "kv-shared",
  resourceGroupName: "rg-shared",
});

const unknown = new TerraformVariable(this, "unknown", {});

const ml = new UserAssignedIdentity(this, "ml", {
  name: "id-${each.key}",
  location: "westeurope",
  resourceGroupName: "rg-ml",
});
ml.addOverride("for_each", '${toset(["one", "two"])}');

const registry = new TerraformHclModule(this, "registry", {
  source: "./registry",
});

const fineMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "fine",
  {
    name: "mlw-fine",
    location: "westeurope",
    resourceGroupName: "rg-ml",
    applicationInsightsId: unknown.stringValue,
    containerRegistryId: `\${${registry.fqn}.id}`,
    keyVaultId: shared.id,
    storageAccountId: `\${coalesce(${unknown.fqn}, ${shared.fqn}.id)}`,
    primaryUserAssignedIdentity: `\${${ml.fqn}["one"].id}`,
    identity: {
      type: "UserAssigned",
      identityIds: [`\${${ml.fqn}["one"].id}`],
    },
  },
);

// Whatever has an id may be diagnosed, and a scope may be anything.
const fineMonitorDiagnosticSetting = new MonitorDiagnosticSetting(
  this,
  "fine_monitor_diagnostic_setting",
  {
    name: "all",
    targetResourceId: fineMachineLearningWorkspace.id,
    logAnalyticsWorkspaceId: unknown.stringValue,
    enabledLog: [
      {
        categoryGroup: "allLogs",
      },
    ],
  },
);
fineMonitorDiagnosticSetting.overrideLogicalId("fine");

const fineRoleAssignment = new RoleAssignment(this, "fine_role_assignment", {
  scope: fineMachineLearningWorkspace.id,
  roleDefinitionName: "AzureML Data Scientist",
  principalId: `\${${ml.fqn}["one"].principal_id}`,
});
fineRoleAssignment.overrideLogicalId("fine");

// The id that another resource was given is an id of the right kind.
new MachineLearningWorkspace(this, "same", {
  name: "mlw-same",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  applicationInsightsId: fineMachineLearningWorkspace.applicationInsightsId,
  containerRegistryId: fineMachineLearningWorkspace.containerRegistryId,
  keyVaultId: fineMachineLearningWorkspace.keyVaultId,
  storageAccountId: fineMachineLearningWorkspace.storageAccountId,
  identity: {
    type: "SystemAssigned",
  },
});
