import { isWhole } from "../../../analysis/isWhole";
import { referring } from "../../../analysis/related/referring";
import type { Scope } from "../../../analysis/scope";
import { targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { type Block, typeOf } from "../../../model/block";
import { addressOf } from "../../../model/module";
import { listed } from "../../../wording/sentence";
import type { Rule } from "../../rule";

const cluster = "azurerm_machine_learning_compute_cluster";

export const imageBuildCompute: Rule = {
  id: "image-build-compute",
  severity: "warning",
  certainty: "consequence",
  summary: "An image_build_compute_name that refers to the cluster resource, or names no cluster of the workspace.",
  why: "The cluster needs the workspace's id, so a reference back to it is a cycle. Without such a cluster, images cannot be built.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["image_build_compute_name"]);
    if (!entry) return;
    const named = targetOf(entry.value, scope);
    if (named?.type === cluster && named.kind === "resource" && isOf(block, named.block, scope)) {
      const name = literalAt(named.block.body, ["name"], scope);
      report({
        span: entry.value.span,
        message: `Write the name of ${named.address} as text: it needs the id of this workspace, so a reference back is a cycle.`,
        fixes: name
          ? [
              {
                title: `Change to ${name}`,
                changes: [{ kind: "setValue", value: entry.value, to: { kind: "text", text: name } }],
              },
            ]
          : [],
      });
      return;
    }
    const wanted = literalAt(block.body, ["image_build_compute_name"], scope);
    if (!wanted || !isWhole(scope)) return;
    const { to, isUnclear, dataTypes } = referring(cluster, ["machine_learning_workspace_id"], scope);
    if (isUnclear || dataTypes.size > 0) return;
    const names = to(addressOf(block) ?? "").map((one) => literalAt(one.body, ["name"], scope));
    if (names.length === 0 || names.some((name) => !name || name.toLowerCase() === wanted.toLowerCase())) return;
    report({
      span: entry.value.span,
      message: `Name a cluster of this workspace: none is called "${wanted}", only ${listed((names as string[]).map((name) => `"${name}"`))}.`,
      fixes: (names as string[]).slice(0, 3).map((name) => ({
        title: `Change to ${name}`,
        changes: [{ kind: "setValue", value: entry.value, to: { kind: "text", text: name } }],
      })),
    });
  },
};

/** Whether a cluster is one of this workspace; undefined where that is not known. */
function isOf(workspace: Block, { body }: Block, scope: Scope): boolean | undefined {
  const entry = entryAt(body, ["machine_learning_workspace_id"]);
  const target = targetOf(entry?.value, scope);
  if (target?.kind !== "resource") return undefined;
  return target.type === typeOf(workspace) && target.address === addressOf(workspace);
}
