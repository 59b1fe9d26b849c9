import type { EntryNode } from "../../analysis/nodes";
import { isConstraint } from "../../catalog/version/isConstraint";
import { entryOf } from "../../model/body";
import type { Value } from "../../model/value";
import { shortened } from "../../wording/sentence";
import type { Rule } from "../rule";

export const versionConstraint: Rule = {
  id: "version-constraint",
  severity: "error",
  summary: "A version constraint that Terraform cannot read.",
  why: "`terraform init` fails, and `terraform validate` with it.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/version-constraints; github.com/hashicorp/go-version",
  entry(node, report) {
    const constraint = constraintIn(node);
    if (constraint?.value.kind !== "text") return;
    const { value, of } = constraint;
    const { text, span } = value;
    if (isConstraint(text, of)) return;
    const isPrerelease = of === "terraform" && isConstraint(text, "module");
    report({
      span,
      message: isPrerelease
        ? "Name a release here: required_version takes no prereleases."
        : `"${shortened(text)}" is no version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".`,
    });
  },
};

/** The constraint that an argument sets, if it sets one, and of what it is a version. */
function constraintIn({
  entry,
  body,
}: EntryNode): { value: Value; of: "terraform" | "module" | "provider" } | undefined {
  const { kind } = body.node.block;
  const { name, value } = entry;
  const isTop = body.path.length === 0;
  if (kind === "terraform" && isTop && name === "required_version") return { value, of: "terraform" };
  if (kind === "module" && isTop && name === "version") return { value, of: "module" };
  if (kind !== "terraform" || body.path.length !== 1 || body.path[0] !== "required_providers") return undefined;
  const version = value.kind === "body" ? entryOf(value.body, "version")?.value : value;
  return version && { value: version, of: "provider" };
}
