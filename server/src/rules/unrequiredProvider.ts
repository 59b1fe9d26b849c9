import type { Rule } from "./rule";

/** These findings come from all blocks of a module together (features/diagnostics/versions). */
export const unrequiredProvider: Rule = {
  id: "unrequired-provider",
  severity: "error",
  otherReleases: "same",
  summary: "A provider that is not HashiCorp's, in a module that does not say whose it is.",
  why: "`terraform init` fails: without an entry in `required_providers`, Terraform looks for a provider of HashiCorp's, such as `hashicorp/azapi`, which does not exist. Each module needs its own entry, also a module that another one calls. The finding appears once in a module, where the provider is used first.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements#implied-local-names",
};
