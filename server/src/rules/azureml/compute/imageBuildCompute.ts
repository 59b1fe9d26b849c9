import { isWhole } from "../../../analysis/index";
import { type Resource, referring, resourceAt } from "../../../azure/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

const path = "image_build_compute_name";
const cluster = "azurerm_machine_learning_compute_cluster";

export const imageBuildCompute: Rule = {
  id: "image-build-compute",
  severity: "warning",
  certainty: "consequence",
  summary: "An image_build_compute_name that refers to the cluster resource, or names no cluster of the workspace.",
  why: "The cluster needs the workspace's id, so a reference back to it is a cycle. Without such a cluster, images cannot be built.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { scope } = workspace;
    const entry = workspace.at(path);
    if (!entry) return;
    const named = resourceAt(entry.value, scope, cluster);
    if (named && isOf(workspace, named)) {
      const name = named.literal("name");
      report({
        span: entry.valueSpan,
        message: `Write the name of ${named.address} as text: it needs the id of this workspace, so a reference back is a cycle.`,
        fixes: name ? workspace.with(path, name, `Change to ${name}`) : [],
      });
      return;
    }
    const wanted = workspace.literal(path);
    if (!wanted || !isWhole(scope)) return;
    const { to, isUnclear, dataTypes } = referring(cluster, "machine_learning_workspace_id", scope);
    if (isUnclear || dataTypes.size > 0) return;
    const names = to(workspace.address).map((one) => one.literal("name"));
    if (names.length === 0 || names.some((name) => !name || name.toLowerCase() === wanted.toLowerCase())) return;
    report({
      span: entry.valueSpan,
      message: `Name a cluster of this workspace: none is called "${wanted}", only ${listed((names as string[]).map((name) => `"${name}"`))}.`,
      fixes: (names as string[]).slice(0, 3).flatMap((name) => workspace.with(path, name, `Change to ${name}`)),
    });
  },
};

/** Whether a cluster surely is one of this workspace. */
function isOf(workspace: Resource, part: Resource): boolean {
  const target = part.target("machine_learning_workspace_id");
  return target?.kind === "resource" && target.address === workspace.address;
}
