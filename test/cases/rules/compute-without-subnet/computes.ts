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

const managedMachineLearningWorkspace = new MachineLearningWorkspace(
  this,
  "managed",
  {
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
      isolationMode: "AllowInternetOutbound",
    },
  },
);

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

new MachineLearningComputeInstance(this, "bare", {
  name: "ci-anna",
  machineLearningWorkspaceId: plain.id,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  nodePublicIpEnabled: false,
  //^^^^^^^^^^^^^^^^^^^^^^^^ error compute-without-subnet: Set subnetResourceId too, or give plain a managed network: nodes without public addresses need one of them.
//+   subnetResourceId: "",
});

const bareMachineLearningComputeCluster = new MachineLearningComputeCluster(
  this,
  "bare_machine_learning_compute_cluster",
  {
    name: "cpu-training",
    location: "westeurope",
    machineLearningWorkspaceId: plain.id,
    vmSize: "STANDARD_DS3_V2",
    vmPriority: "Dedicated",
    localAuthEnabled: false,
    nodePublicIpEnabled: false,
    //^^^^^^^^^^^^^^^^^^^^^^^^ warning compute-without-subnet: Set subnetResourceId too, or give plain a managed network: nodes without public addresses need one of them.
    scaleSettings: {
      minNodeCount: 0,
      maxNodeCount: 4,
      scaleDownNodesAfterIdleDuration: "PT10M",
    },
//+     subnetResourceId: "",
  },
);
bareMachineLearningComputeCluster.overrideLogicalId("bare");

const managedMachineLearningComputeInstance =
  new MachineLearningComputeInstance(
    this,
    "managed_machine_learning_compute_instance",
    {
      name: "ci-anna",
      machineLearningWorkspaceId: managedMachineLearningWorkspace.id,
      virtualMachineSize: "Standard_DS3_v2",
      localAuthEnabled: false,
      nodePublicIpEnabled: false,
    },
  );
managedMachineLearningComputeInstance.overrideLogicalId("managed");

new MachineLearningComputeInstance(this, "fine", {
  name: "ci-anna",
  machineLearningWorkspaceId: plain.id,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  nodePublicIpEnabled: false,
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
      nodePublicIpEnabled: false,
    },
  );
unknownMachineLearningComputeInstance.overrideLogicalId("unknown");

new MachineLearningComputeInstance(this, "elsewhere", {
  name: "ci-anna",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  virtualMachineSize: "Standard_DS3_v2",
  localAuthEnabled: false,
  nodePublicIpEnabled: false,
});
