// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { MachineLearningWorkspaceNetworkOutboundRuleFqdn } from "@cdktf/provider-azurerm/lib/machine-learning-workspace-network-outbound-rule-fqdn";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningComputeCluster(this, "one", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machineLearningWorkspaceId: MachineLearningComputeCluster requires it.
  name: "cpu-one",
  location: "westeurope",
  workspaceId: idVariable.value,
  //^^^^^^^^^ error unknown-argument: MachineLearningComputeCluster has no argument workspaceId. Did you mean machineLearningWorkspaceId?
//-
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
//+   machineLearningWorkspaceId: "",
});

const oneMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspaceId: MachineLearningDatastoreBlobstorage requires it.
    this,
    "one_machine_learning_datastore_blobstorage",
    {
      name: "one",
      machineLearningWorkspaceId: idVariable.value,
      //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: MachineLearningDatastoreBlobstorage has no argument machineLearningWorkspaceId. Did you mean workspaceId?
//-
      storageContainerId: idVariable.stringValue,
      accountKey: idVariable.stringValue,
//+       workspaceId: "",
    },
  );
oneMachineLearningDatastoreBlobstorage.overrideLogicalId("one");

const oneMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspaceId: MachineLearningWorkspaceNetworkOutboundRuleFqdn requires it.
    this,
    "one_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "packages",
      machineLearningWorkspaceId: idVariable.value,
      //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: MachineLearningWorkspaceNetworkOutboundRuleFqdn has no argument machineLearningWorkspaceId. Did you mean workspaceId?
//-
      destinationFqdn: "pypi.org",
//+       workspaceId: "",
    },
  );
oneMachineLearningWorkspaceNetworkOutboundRuleFqdn.overrideLogicalId("one");

const oneAiFoundryProject = new AiFoundryProject(
  this,
  "one_ai_foundry_project",
  {
    name: "project-one",
    location: "westeurope",
    aiServicesHubId: idVariable.stringValue,
    resourceGroupName: "rg-ml",
    //^^^^^^^^^^^^^^^ error unknown-argument: AiFoundryProject has no argument resourceGroupName.
//-
  },
);
oneAiFoundryProject.overrideLogicalId("one");

const oneAiFoundry = new AiFoundry(this, "one_ai_foundry", {
  name: "hub-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccessEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: AiFoundry has no argument publicNetworkAccessEnabled. Did you mean publicNetworkAccess?
//~   publicNetworkAccess: "Disabled",
  highBusinessImpact: true,
  //^^^^^^^^^^^^^^^^ error unknown-argument: AiFoundry has no argument highBusinessImpact. Did you mean highBusinessImpactEnabled?
//~   highBusinessImpactEnabled: true,
  identity: {
    type: "SystemAssigned",
  },
});
oneAiFoundry.overrideLogicalId("one");

new MachineLearningWorkspace(this, "store", {
  name: "mlw-store",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "FeatureStore",
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {
    computeSparkRuntimeVersion: "3.4",
    //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: featureStore has no argument computeSparkRuntimeVersion. Did you mean computerSparkRuntimeVersion?
//~     computerSparkRuntimeVersion: "3.4",
  },
});
