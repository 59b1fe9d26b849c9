import { memoFor } from "../../memo/index";
import {
  aliasOf,
  bodyItemOf,
  configurationIn,
  configurationNameOf,
  type Module,
  providerAddress,
  requiredIn,
} from "../../model/index";
import type { Span } from "../../text/index";
import { type PlacedBlock, setups } from "../declaringDocuments";

/** What a module says of its providers: what it has of its own, and what it leaves to whoever calls it. */
export interface ModuleProviders {
  /** The addresses of those that it requires, by what it calls them. */
  readonly required: ReadonlyMap<string, string>;
  /** The configurations that whoever calls it has to pass, with where it asks for them: `azurerm.hub`. */
  readonly asked: ReadonlyMap<string, { readonly uri: string; readonly span: Span }>;
  /** Its `provider` blocks with any settings, by the names of their configurations. */
  readonly configured: ReadonlyMap<string, PlacedBlock>;
  /** Those without: older modules ask for a configuration with them. */
  readonly empty: ReadonlyMap<string, PlacedBlock>;
}

/**
 * @returns undefined where only Terraform knows: of a part of a module, of one with override files, and where names or addresses are no
 * literals. Source: `validateProviderConfigs` in internal/configs/provider_validation.go of Terraform, and what Terraform 1.11 says.
 */
export const providersOf = memoFor((module: Module): ModuleProviders | undefined => {
  if (module.isPartial || module.leftOut?.length || module.overriding) return undefined;
  const required = new Map<string, string>();
  const asked = new Map<string, { readonly uri: string; readonly span: Span }>();
  const configured = new Map<string, PlacedBlock>();
  const empty = new Map<string, PlacedBlock>();
  for (const { uri, block } of setups(module)) {
    if (module.isShadowed(uri)) continue;
    if (block.kind === "terraform") {
      for (const { item } of requiredIn(block)) {
        const value = item.value.kind === "body" ? item.value : undefined;
        const source = value && bodyItemOf(value.body, "source")?.value;
        if (source && source.kind !== "text") return undefined;
        required.set(item.name, providerAddress(item.name, source?.text));
        const aliases = value && bodyItemOf(value.body, "configuration_aliases")?.value;
        for (const one of aliases?.kind === "list" ? aliases.items : []) {
          const name = configurationIn(one);
          if (!name) return undefined;
          asked.set(name.name, { uri, span: name.span });
        }
      }
      continue;
    }
    const alias = bodyItemOf(block.body, "alias");
    const name = configurationNameOf(block);
    if (name === undefined || (alias && !aliasOf(block))) return undefined;
    const isEmpty = block.body.items.every((item) => item === alias);
    (isEmpty ? empty : configured).set(name, { uri, block });
  }
  return { required, asked, configured, empty };
});

/** The address of a provider by what a module calls it. */
export function addressOfProvider({ required }: ModuleProviders, name: string): string {
  return required.get(name) ?? providerAddress(name, undefined);
}

/** The names of the configurations of a provider that a module has, or says that it is given: `azurerm`, `azurerm.hub`. */
export function configurationsOf(providers: ModuleProviders, address: string): readonly string[] {
  const { required, asked, configured, empty } = providers;
  const names = new Set([...configured.keys(), ...empty.keys(), ...asked.keys(), ...required.keys()]);
  return [...names].filter((name) => addressOfProvider(providers, providerIn(name)) === address);
}

/** What the module calls the provider of a configuration. */
export function providerIn(configuration: string): string {
  const [provider = ""] = configuration.split(".");
  return provider;
}
