import { isConstraint } from "../../catalog/index";
import { type BodyItem, bodyItemOf, literalText, type Value } from "../../model/index";
import { shortened } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const versionConstraint: Rule = {
  id: "version-constraint",
  severity: "error",
  summary: "A version constraint that Terraform cannot read.",
  why: "`terraform init` fails, and `terraform validate` with it.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/version-constraints; github.com/hashicorp/go-version",
  names: new Set(["version"]),
  bodyItem({ item: { value }, body: { node, path } }, report) {
    if (node.block.kind === "provider" && path.length === 0) about({ value, of: "module" }, report);
  },
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
  /** Whether Terraform converts nothing here: a number or a bool is no constraint. */
  readonly isStrict?: true;
}

/** What a value is that is written out and no string. */
const written: ReadonlySet<string> = new Set(["number", "bool", "null", "list", "body"]);

function about({ value, of, isStrict }: Constraint, report: Report): void {
  if (isStrict && written.has(value.kind)) {
    report({ span: value.span, message: 'Write a version constraint in quotes here, such as "~> 1.5".' });
    return;
  }
  const text = literalText(value);
  if (text === undefined || isConstraint(text, of)) return;
  const isPrerelease = of === "terraform" && isConstraint(text, "module");
  report({
    span: value.span,
    message: isPrerelease
      ? "Name a release here: required_version takes no prereleases."
      : `"${shortened(text)}" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".`,
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
  if (value.kind !== "body") return { value, of: "provider" };
  const version = bodyItemOf(value.body, "version")?.value;
  return version && { value: version, of: "provider", isStrict: true };
}
