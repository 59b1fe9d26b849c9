import { argumentSchema, schema } from "./schemaBuilders";

/** The arguments of a provider's entry in `required_providers`. */
export const requirementArguments = schema({
  source: argumentSchema("string", "The address of the provider in a registry, such as `hashicorp/azurerm`.", {
    literal: true,
  }),
  version: argumentSchema("string", "The versions of the provider that may be used, such as `~> 5.0`.", {
    literal: true,
  }),
  configuration_aliases: argumentSchema("list", "Provider configurations that a call of the module passes to it.", {
    literal: true,
  }),
});
