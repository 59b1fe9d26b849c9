// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

const workspace = new TerraformVariable(this, "workspace", {});

new MachineLearningComputeCluster(this, "example", {
  name: "example",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS2_V2",
  localAuthEnabled: false,
  scaleSettings: {
    maxNodeCount: 1,
    minNodeCount: 0,
    scaleDownNodesAfterIdleDuration: "",
  },
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

new TerraformOutput(this, "nothing", {
  value: "",
});
