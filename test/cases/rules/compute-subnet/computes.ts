import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningComputeInstance } from "@cdktf/provider-azurerm/lib/machine-learning-compute-instance";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const s = new Subnet(this, "s", {
  name: "snet",
  resourceGroupName: "rg-ml",
  virtualNetworkName: "vnet",
  addressPrefixes: ["10.0.0.0/24"],
});

const plain = new MachineLearningWorkspace(this, "plain", {
  name: "mlw-plain",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const managed = new MachineLearningWorkspace(this, "managed", {
  name: "mlw-managed",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: unknownVariable.stringValue,
  containerRegistryId: unknownVariable.stringValue,
  keyVaultId: unknownVariable.stringValue,
  storageAccountId: unknownVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  managedNetwork: {
    isolationMode: "AllowOnlyApprovedOutbound",
  },
});

const unknownMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "unknown_machine_learning_workspace",
  {
    name: "mlw-unknown",
    resourceGroupName: "rg-ml",
    location: "westeurope",
    applicationInsightsId: unknownVariable.stringValue,
    containerRegistryId: unknownVariable.stringValue,
    keyVaultId: unknownVariable.stringValue,
    storageAccountId: unknownVariable.stringValue,
    identity: {
      type: "SystemAssigned",
    },
    managedNetwork: {
      isolationMode: unknownVariable.stringValue,
    },
  },
);
unknownMachineLearningWorkspace.overrideLogicalId("unknown");

new MachineLearningComputeInstance(this, "placed", {
  name: "ci-anna",
  machineLearningWorkspaceId: managed.id,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  subnetResourceId: s.id,
  //^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
});

const placedMachineLearningComputeCluster = new MachineLearningComputeCluster(
  this,
  "placed_machine_learning_compute_cluster",
  {
    name: "cpu-training",
    location: "westeurope",
    machineLearningWorkspaceId: managed.id,
    vmSize: "STANDARD_DS3_V2",
    vmPriority: "Dedicated",
    localAuthEnabled: false,
    subnetResourceId: s.id,
    //^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: 4,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
  },
);
placedMachineLearningComputeCluster.overrideLogicalId("placed");

new MachineLearningComputeInstance(this, "fine", {
  name: "ci-anna",
  machineLearningWorkspaceId: plain.id,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  subnetResourceId: s.id,
});

const unknownMachineLearningComputeInstance =
  new MachineLearningComputeInstance(
    this,
    "unknown_machine_learning_compute_instance",
    {
      name: "ci-anna",
      machineLearningWorkspaceId: unknownMachineLearningWorkspace.id,
      virtualMachineSize: "Standard_DS3_v2",
      localAuthEnabled: false,
      subnetResourceId: s.id,
    },
  );
unknownMachineLearningComputeInstance.overrideLogicalId("unknown");

new MachineLearningComputeCluster(this, "maybe", {
  name: "cpu-training",
  location: "westeurope",
  machineLearningWorkspaceId: managed.id,
  vmSize: "STANDARD_DS3_V2",
  vmPriority: "Dedicated",
  localAuthEnabled: false,
  subnetResourceId: unknownVariable.stringValue,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 4,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
});
