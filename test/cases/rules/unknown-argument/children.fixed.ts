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
  name: "cpu-one",
  location: "westeurope",
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
  machineLearningWorkspaceId: "",
});

const oneMachineLearningDatastoreBlobstorage =
  new MachineLearningDatastoreBlobstorage(
    this,
    "one_machine_learning_datastore_blobstorage",
    {
      name: "one",
      storageContainerId: idVariable.stringValue,
      accountKey: idVariable.stringValue,
      workspaceId: "",
    },
  );
oneMachineLearningDatastoreBlobstorage.overrideLogicalId("one");

const oneMachineLearningWorkspaceNetworkOutboundRuleFqdn =
  new MachineLearningWorkspaceNetworkOutboundRuleFqdn(
    this,
    "one_machine_learning_workspace_network_outbound_rule_fqdn",
    {
      name: "packages",
      destinationFqdn: "pypi.org",
      workspaceId: "",
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
  },
);
oneAiFoundryProject.overrideLogicalId("one");

const oneAiFoundry = new AiFoundry(this, "one_ai_foundry", {
  name: "hub-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  publicNetworkAccess: "Disabled",
  highBusinessImpactEnabled: true,
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
    computerSparkRuntimeVersion: "3.4",
  },
});
