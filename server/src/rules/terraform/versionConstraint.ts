import { isConstraint } from "../../catalog/index";
import { type BodyItem, bodyItemOf, type Value } from "../../model/index";
import { shortened } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const versionConstraint: Rule = {
  id: "version-constraint",
  severity: "error",
  summary: "A version constraint that Terraform cannot read.",
  why: "`terraform init` fails, and `terraform validate` with it.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/version-constraints; github.com/hashicorp/go-version",
  body({ body, path, node: { block } }, report) {
    if (block.kind !== "terraform" && block.kind !== "module") return;
    for (const item of body.items) {
      const constraint = constraintIn(item, path, block.kind);
      if (constraint) about(constraint, report);
    }
  },
};

interface Constraint {
  readonly value: Value;
  /** Of what it is a version. */
  readonly of: "terraform" | "module" | "provider";
}

function about({ value, of }: Constraint, report: Report): void {
  if (value.kind !== "text" || isConstraint(value.text, of)) return;
  const isPrerelease = of === "terraform" && isConstraint(value.text, "module");
  report({
    span: value.span,
    message: isPrerelease
      ? "Name a release here: required_version takes no prereleases."
      : `"${shortened(value.text)}" is no version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".`,
  });
}

/** The constraint that an argument sets at a path in such a block, if it sets one. */
function constraintIn(
  { name, value }: BodyItem,
  path: readonly string[],
  kind: "terraform" | "module",
): Constraint | undefined {
  const isTop = path.length === 0;
  if (kind === "terraform" && isTop && name === "required_version") return { value, of: "terraform" };
  if (kind === "module" && isTop && name === "version") return { value, of: "module" };
  if (kind !== "terraform" || path.length !== 1 || path[0] !== "required_providers") return undefined;
  const version = value.kind === "body" ? bodyItemOf(value.body, "version")?.value : value;
  return version && { value: version, of: "provider" };
}
