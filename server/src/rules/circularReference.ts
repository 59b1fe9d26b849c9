import type { Rule } from "./rule";

/** These findings come from the search for cycles, because a cycle belongs to no single block (features/diagnostics/circularReferences). */
export const circularReference: Rule = {
  id: "circular-reference",
  severity: "error",
  summary:
    "Resources, data sources, locals or calls of modules that refer to each other in a cycle, or one that refers to itself.",
  why: "Terraform creates a resource after those that it refers to, and a cycle makes that impossible. `terraform validate` fails; if something refers to itself, the plan fails.",
  source: "https://developer.hashicorp.com/terraform/internals/graph",
};
