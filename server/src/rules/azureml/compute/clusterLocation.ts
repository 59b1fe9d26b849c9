import { regionAt } from "../../../analysis/related/originOf";
import { relatedPlace } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
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
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["location"]);
    const workspace = workspaceOf(block, scope);
    if (!entry || !workspace) return;
    const here = regionAt(block.body, scope);
    const there = regionAt(workspace.block.body, scope);
    const path = [...workspace.address.split("."), "location"];
    const isOne = ["count", "for_each"].every((name) => entryAt(workspace.block.body, [name]) === null);
    if (!here || !there || here === there) return;
    report({
      span: entry.value.span,
      message: `Set location to "${there}", that of ${workspace.address}: in another region, every plan replaces the cluster.`,
      related: [relatedPlace(workspace, ["location"])],
      fixes: [
        isOne
          ? {
              title: `Change to the location of ${workspace.address}`,
              changes: [{ kind: "setValue", value: entry.value, to: { kind: "reference", path } }],
            }
          : {
              title: `Change to ${there}`,
              changes: [{ kind: "setValue", value: entry.value, to: { kind: "text", text: there } }],
            },
      ],
    });
  },
};
