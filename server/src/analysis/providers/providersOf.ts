import { memoFor } from "../../memo/index";
import {
  aliasOf,
  bodyItemOf,
  configurationIn,
  configurationNameOf,
  type Module,
  providerAddress,
  requiredIn,
  type Value,
} from "../../model/index";
import type { Span } from "../../text/index";
import { type PlacedBlock, setups } from "../declaringDocuments";

/** What a module says about its providers: its own configurations, and those that it expects from its callers. */
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
 * @returns undefined if only Terraform knows: for a part of a module, for one with override files, and if names or
 *   addresses are not literals. Source: `validateProviderConfigs` in internal/configs/provider_validation.go of
 *   Terraform, and what Terraform 1.11 says.
 */
export const providersOf = memoFor((module: Module): ModuleProviders | undefined => {
  if (module.isPartial || module.leftOut?.length || module.overriding) return undefined;
  const all = setups(module);
  if (all.length === 0) return nothing;
  const read = new ReadProviders();
  for (const placed of all) {
    if (module.isShadowed(placed.uri)) continue;
    const isKnown = placed.block.kind === "terraform" ? read.requirements(placed) : read.configuration(placed);
    if (!isKnown) return undefined;
  }
  return read;
});

/** What was read of them so far. Each step says whether all of it is known. */
class ReadProviders implements ModuleProviders {
  readonly required = new Map<string, string>();
  readonly asked = new Map<string, { readonly uri: string; readonly span: Span }>();
  readonly configured = new Map<string, PlacedBlock>();
  readonly empty = new Map<string, PlacedBlock>();

  requirements({ uri, block }: PlacedBlock): boolean {
    return [...requiredIn(block)].every(({ item }) => {
      const body = item.value.kind === "body" ? item.value.body : undefined;
      const source = body && bodyItemOf(body, "source")?.value;
      if (source && source.kind !== "text") return false;
      this.required.set(item.name, providerAddress(item.name, source?.text));
      const aliases = body && bodyItemOf(body, "configuration_aliases")?.value;
      return aliases?.kind !== "list" || aliases.items.every((one) => this.isAsked(one, uri));
    });
  }

  private isAsked(alias: Value, uri: string): boolean {
    const name = configurationIn(alias);
    if (name) this.asked.set(name.name, { uri, span: name.span });
    return name !== undefined;
  }

  configuration(placed: PlacedBlock): boolean {
    const { block } = placed;
    const alias = bodyItemOf(block.body, "alias");
    const name = configurationNameOf(block);
    if (name === undefined || (alias && !aliasOf(block))) return false;
    const isEmpty = block.body.items.every((item) => item === alias);
    (isEmpty ? this.empty : this.configured).set(name, placed);
    return true;
  }
}

/** What most modules say that others call. */
const nothing: ModuleProviders = new ReadProviders();

/** The address of a provider by what a module calls it. */
export function addressOfProvider({ required }: ModuleProviders, name: string): string {
  return required.get(name) ?? providerAddress(name, undefined);
}

/** The configurations of a provider in a module, its own and those from its callers: `azurerm`, `azurerm.hub`. */
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
