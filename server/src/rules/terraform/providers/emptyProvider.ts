import { addressOfProvider, providerIn, providersOf } from "../../../analysis/index";
import { askForProvider } from "../../../fixes/index";
import type { Rule } from "../../rule";
import { registrySource } from "./registrySource";

export const emptyProvider: Rule = {
  id: "empty-provider",
  severity: "warning",
  otherReleases: "same",
  summary: "A provider block without settings in a module that others call.",
  why: "`terraform validate` warns: before Terraform 0.13, modules asked for a configuration with such a block; `required_providers` has replaced it. If a call does not pass the configuration, the block is a configuration of its own, and the plan fails because the provider's required arguments are missing.",
  source:
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers#legacy-shared-modules-with-provider-configurations",
  kinds: new Set(["provider"]),
  block({ block, scope }, report) {
    if (scope.calls().length === 0) return;
    const providers = providersOf(scope.module);
    const name = [...(providers?.empty ?? [])].find(([, place]) => place.block === block)?.[0];
    if (!providers || name === undefined) return;
    const isAsked = providers.required.has(name) || providers.asked.has(name);
    const source = registrySource(addressOfProvider(providers, providerIn(name)));
    const changes = isAsked ? [] : askForProvider(name, source, scope.module);
    report({
      span: block.head,
      message: isAsked
        ? `Remove this block: required_providers names ${name} already, and callers pass it.`
        : `Ask for ${name} in required_providers, and remove this block: callers pass it.`,
      fixes:
        isAsked || changes.length > 0
          ? [{ title: "Remove the block", changes: [...changes, { kind: "removeBlock", block }] }]
          : [],
    });
  },
};
