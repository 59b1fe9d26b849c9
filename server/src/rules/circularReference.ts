import type { Rule } from "./rule";

/** Found with the circles, which belong to no single block: see features/circular. */
export const circularReference: Rule = {
  id: "circular-reference",
  severity: "error",
  summary: "Resources, data sources or locals that refer to each other in a circle, or one that refers to itself.",
  why: "Terraform makes what is referred to first, and cannot tell what that is in a circle: `terraform validate` fails, of what refers to itself the plan.",
  source: "https://developer.hashicorp.com/terraform/internals/graph",
};
