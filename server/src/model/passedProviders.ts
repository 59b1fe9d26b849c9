// What a call hands on to the module that it calls, in `providers`.
import type { Span } from "../text/index";
import type { Block } from "./block";
import { bodyItemOf } from "./body";
import type { BodyItem, Value } from "./value";

/** The name of a provider configuration, as modules write it: `azurerm`, `azurerm.hub`. */
export interface ConfigurationName {
  readonly name: string;
  /** What the module calls the provider: `azurerm`. */
  readonly provider: string;
  readonly span: Span;
}

/** One configuration that is handed on. */
export interface PassedProvider {
  readonly item: BodyItem;
  /** What the called module has it as; absent where nobody can tell. */
  readonly taken?: ConfigurationName;
  /** What the module with the call has it as; absent where nobody can tell. */
  readonly own?: ConfigurationName;
}

/** The provider configurations of a `module` block, or of a test's run. Empty if it names none. */
export function passedProviders({ body }: Block): readonly PassedProvider[] {
  const value = bodyItemOf(body, "providers")?.value;
  if (value?.kind !== "body") return [];
  return value.body.items.map((item) => {
    const taken = item.key ? configurationIn(item.key) : configurationInText(item.name, item.nameSpan);
    const own = configurationIn(item.value);
    return { item, ...(taken && { taken }), ...(own && { own }) };
  });
}

/** The configuration that a value names, as a reference or, in JSON and older code, as a string. */
export function configurationIn(value: Value): ConfigurationName | undefined {
  if (value.kind === "text") return configurationInText(value.text, value.inner);
  // Where a name is expected, this word is that of a provider.
  if (value.kind === "null") return { name: "null", provider: "null", span: value.span };
  if (value.kind !== "reference" || value.reference.bound) return undefined;
  const { steps, span } = value.reference;
  const [provider, alias] = steps;
  if (!provider || steps.length > 2 || (alias && (alias.kind !== "name" || !alias.name))) return undefined;
  return { name: alias ? `${provider.name}.${alias.name}` : provider.name, provider: provider.name, span };
}

function configurationInText(text: string, span: Span): ConfigurationName | undefined {
  const [, provider] = /^([\p{ID_Continue}-]+)(?:\.[\p{ID_Continue}-]+)?$/u.exec(text) ?? [];
  return provider === undefined ? undefined : { name: text, provider, span };
}
