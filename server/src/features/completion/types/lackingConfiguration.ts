import type { SetUp } from "../../../catalog/index";
import type { CompletionContext } from "../completionContext";
import { type AlsoRequired, alsoRequired, requirementText } from "./alsoRequired";
import { configured, isConfiguration } from "./configured";

/**
 * What configures Terraform and the providers of a set-up, as far as the module does not have it. Callers configure providers; what a module requires
 * each says itself. The provider of a module that says itself which release it is for begins with what every release takes. `at` is where the set-up is
 * written.
 */
export function lackingConfiguration(setUp: SetUp, context: CompletionContext, at: number): AlsoRequired {
  const { scope } = context;
  const types = typesOfFurtherProviders(setUp);
  const text = scope.catalog.snippets.find(isConfiguration)?.terraform;
  const { hasSettings, hasProvider } = configured(scope);
  const isCalled = scope.calls().length > 0 || Boolean(scope.module.leftOut?.length);
  if (hasSettings || text === undefined || isCalled) {
    const others = types.map((type) => alsoRequired(type, at, context));
    const provider = hasSettings && !hasProvider && !isCalled ? 'provider "azurerm" {\n  features {}\n}\n\n' : "";
    return {
      edits: others.flatMap(({ edits }) => edits),
      before: provider + others.map(({ before }) => before).join(""),
      elsewhere: others.flatMap(({ elsewhere }) => elsewhere),
    };
  }
  const [settings, ...rest] = withRegistered(text, setUp.registers ?? []).split("\n\nprovider ");
  const required = types.map((type) => requirementText(type, context)).join("");
  const whole = settings!.replace(
    /(required_providers \{\n[\s\S]*?\n)( {2}\}\n)/,
    (_, items: string, end: string) => items + required + end,
  );
  const blocks = hasProvider ? [whole] : [whole, ...rest];
  return { edits: [], before: `${blocks.join("\n\nprovider ")}\n\n`, elsewhere: [] };
}

/** A type of each provider that a set-up needs beside azurerm. */
function typesOfFurtherProviders({ terraform }: SetUp): string[] {
  const types = [...terraform.matchAll(/(?:^|\n)(?:resource|data) "(\w+)"/g)].map(([, type]) => type!);
  const byProvider = new Map(types.map((type) => [type.split("_")[0]!, type]));
  byProvider.delete("azurerm");
  return [...byProvider.values()];
}

/** The list of what is registered in the subscription, with more of them. */
function withRegistered(text: string, more: readonly string[]): string {
  return text.replace(
    /(resource_providers_to_register = \[\n)([^\]]*)(\n {2}\])/,
    (_, start: string, list: string, end: string) => {
      const lines = new Set([...list.split("\n"), ...more.map((name) => `    "${name}",`)]);
      return start + [...lines].sort().join("\n") + end;
    },
  );
}
