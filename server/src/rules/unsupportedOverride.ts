import type { Rule } from "./rule";

/** Found in the blocks of override files as they are written: see features/diagnostics/unsupportedOverrides. */
export const unsupportedOverride: Rule = {
  id: "unsupported-override",
  severity: "error",
  summary: "Something in an override file that has nothing to override, or that cannot be overridden.",
  why: "`terraform validate` fails: what stands in `override.tf` or in a file whose name ends in `_override.tf` is merged into blocks of the other files, so that each block there needs one of the same address, and `depends_on`, checks, and blocks such as `moved` cannot be merged.",
  source: "https://developer.hashicorp.com/terraform/language/files/override",
};
