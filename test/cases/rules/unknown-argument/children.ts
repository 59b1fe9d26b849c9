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
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machine_learning_workspace_id: azurerm_machine_learning_compute_cluster requires it.
  name: "cpu-one",
  location: "westeurope",
  workspaceId: idVariable.value,
  //^^^^^^^^^ error unknown-argument: azurerm_machine_learning_compute_cluster has no argument workspace_id. Did you mean machine_learning_workspace_id?
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
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspace_id: azurerm_machine_learning_datastore_blobstorage requires it.
    this,
    "one_machine_learning_datastore_blobstorage",
    {
      name: "one",
      machineLearningWorkspaceId: idVariable.value,
      //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_datastore_blobstorage has no argument machine_learning_workspace_id. Did you mean workspace_id?
//-
      storageContainerId: idVariable.stringValue,
      accountKey: idVariable.stringValue,
//+       workspaceId: "",
    },
  );
oneMachineLearningDatastoreBlobstorage.overrideLogicalId("one");

const oneMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspace_id: azurerm_machine_learning_workspace_network_outbound_rule_fqdn requires it.
    this,
    "one_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "packages",
      machineLearningWorkspaceId: idVariable.value,
      //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace_network_outbound_rule_fqdn has no argument machine_learning_workspace_id. Did you mean workspace_id?
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
    //^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry_project has no argument resource_group_name.
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
  //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry has no argument public_network_access_enabled. Did you mean public_network_access?
//~   publicNetworkAccess: "Disabled",
  highBusinessImpact: true,
  //^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry has no argument high_business_impact. Did you mean high_business_impact_enabled?
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
    //^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: feature_store has no argument compute_spark_runtime_version. Did you mean computer_spark_runtime_version?
//~     computerSparkRuntimeVersion: "3.4",
  },
});
