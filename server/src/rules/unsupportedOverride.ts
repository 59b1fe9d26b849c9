import type { Rule } from "./rule";

/** Found in the blocks of override files as they are written: see features/diagnostics/unsupportedOverrides. */
export const unsupportedOverride: Rule = {
  id: "unsupported-override",
  severity: "error",
  summary: "Something in an override file that has nothing to override, or that cannot be overridden.",
  why: "`terraform validate` fails. Terraform merges the blocks of `override.tf`, and of files whose names end in `_override.tf`, into blocks of the same address in other files: without such a block it has nothing to override, and `depends_on`, checks, and blocks such as `moved` cannot be merged.",
  source: "https://developer.hashicorp.com/terraform/language/files/override",
};
