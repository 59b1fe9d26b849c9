// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

const workspace = new TerraformVariable(this, "workspace", {});

new MachineLearningComputeCluster(this, "example", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a scale_settings block: azurerm_machine_learning_compute_cluster requires it.
  name: "example",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS2_V2",
  localAuthEnabled: false,
});

// Any number of blocks may come out of a dynamic one.
const dynamic = new MachineLearningComputeCluster(this, "dynamic", {
  name: "example",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS2_V2",
  localAuthEnabled: false,
});
dynamic.addOverride("dynamic.scale_settings", {
  for_each: [1],
  content: {
    min_node_count: 0,
    max_node_count: "${scale_settings.value}",
    scale_down_nodes_after_idle_duration: "PT30S",
  },
});

new TerraformOutput(this, "nothing", {});
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set value: output requires it.
