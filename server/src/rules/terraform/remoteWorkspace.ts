import { backendOf, requiredReleases } from "../../analysis/index";
import { admits, conditionsOf } from "../../catalog/index";
import type { Module } from "../../model/index";
import type { Rule } from "../rule";

export const remoteWorkspace: Rule = {
  id: "remote-workspace",
  severity: "warning",
  certainty: "consequence",
  otherReleases: "same",
  summary: "terraform.workspace beside the backend remote, where required_version allows Terraform 1.0.",
  why: "Where runs are remote, Terraform 1.0 has the name `default` for every workspace there. Later releases have the workspace's own name.",
  source:
    "https://developer.hashicorp.com/terraform/language/backend/remote; https://github.com/hashicorp/terraform/issues/22802",
  reference({ value: reference, block: { scope } }, report) {
    const [root, second] = reference.steps;
    if (root?.name !== "terraform" || second?.name !== "workspace" || reference.bound) return;
    if (backendOf(scope.module) !== "remote" || !allows10(scope.module)) return;
    report({
      span: reference.span,
      message:
        "Take the name from a variable, or require Terraform 1.1: where runs are remote, terraform.workspace is always default in Terraform 1.0.",
    });
  },
};

/** Whether the module says which releases it is for, and one of 1.0 is among them. */
function allows10(module: Module): boolean {
  const conditions = requiredReleases(module).flatMap((one) => conditionsOf(one) ?? []);
  return conditions.length > 0 && patches.some((patch) => admits(conditions, `1.0.${patch}`));
}

/** Terraform 1.0.0 to 1.0.11. */
const patches = [...Array(12).keys()];
