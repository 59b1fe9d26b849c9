import { regionAt } from "../../../analysis/index";
import { isRepeated } from "../../../model/index";
import type { Rule } from "../../rule";
import { workspaceOf } from "../workspace/workspaceOf";

export const clusterLocation: Rule = {
  id: "cluster-location",
  severity: "error",
  certainty: "azure",
  summary: "A compute cluster in another region than its workspace.",
  why: "The provider stores the location of the workspace, so every later plan replaces the cluster. With a managed network Azure refuses the cluster.",
  source: "internal/services/machinelearning/machine_learning_compute_cluster_resource.go",
  types: ["azurerm_machine_learning_compute_cluster"],
  resource(cluster, report) {
    const { block, scope } = cluster;
    const location = cluster.at("location");
    const workspace = workspaceOf(cluster);
    if (!location || !workspace) return;
    const here = regionAt(block.body, scope);
    const there = regionAt(workspace.block.body, scope);
    const path = [...workspace.address.split("."), "location"];
    if (!here || !there || here === there) return;
    report({
      span: location.valueSpan,
      message: `Set location to "${there}", that of ${workspace.address}: in another region, every plan replaces the cluster.`,
      related: [workspace.related("location")],
      fixes: [
        isRepeated(workspace.block.body)
          ? {
              title: `Change to ${there}`,
              changes: [{ kind: "setValue", value: location.value, to: { kind: "text", text: there } }],
            }
          : {
              title: `Change to the location of ${workspace.address}`,
              changes: [{ kind: "setValue", value: location.value, to: { kind: "reference", path } }],
            },
      ],
    });
  },
};
