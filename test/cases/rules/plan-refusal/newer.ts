// azurerm 5.2.0

import { KubernetesClusterNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";

new KubernetesClusterNodePool(this, "spot", {
  name: "spot",
  kubernetesClusterId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/k",
  vmSize: "Standard_D4s_v5",
  priority: "Spot",
  upgradeSettings: {
    maxSurge: "10%",
    //^^^^^^ warning plan-refusal: Remove maxSurge: pools of the priority Spot do not have it.
//-
  },
});
