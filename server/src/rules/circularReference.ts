import type { Rule } from "./rule";

/** Found with the circles, which belong to no single block: see features/diagnostics/circularReferences. */
export const circularReference: Rule = {
  id: "circular-reference",
  severity: "error",
  summary:
    "Resources, data sources, locals or calls of modules that refer to each other in a cycle, or one that refers to itself.",
  why: "Terraform creates a resource after those that it refers to, which a cycle makes impossible: `terraform validate` fails, or the plan, where something refers to itself.",
  source: "https://developer.hashicorp.com/terraform/internals/graph",
};
