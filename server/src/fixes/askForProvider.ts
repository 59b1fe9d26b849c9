import { configurationsOf, type ModuleProviders, providerIn, setups } from "../analysis/index";
import {
  type BodyItem,
  bodyItemOf,
  type Change,
  type Module,
  newArgument,
  requiredIn,
  rewritten,
} from "../model/index";
import { requireBesideOthers } from "./requireProvider";

/**
 * The changes with which a module takes a configuration of a provider from its callers: an entry of
 * `required_providers`, and for one with an alias its name in `configuration_aliases`; none if the module has no
 * `terraform` block, or one that cannot be extended.
 *
 * @param source that of the provider, for a module that does not require it: `hashicorp/azurerm`.
 */
export function askForProvider(configuration: string, source: string, module: Module): readonly Change[] {
  const name = providerIn(configuration);
  const aliases = configuration === name ? [] : [configuration];
  const entry = entryOf(name, module);
  if (!entry) {
    const change = requireBesideOthers({ name, source, aliases }, module);
    return change ? [change] : [];
  }
  const { item, uri } = entry;
  if (aliases.length === 0 || item.value.kind !== "body") return [];
  const path = { kind: "reference", path: configuration.split(".") } as const;
  const listed = bodyItemOf(item.value.body, "configuration_aliases")?.value;
  if (!listed) {
    const added = newArgument("configuration_aliases", { kind: "list", items: [path] });
    return [{ kind: "add", body: item.value.body, items: [added], uri }];
  }
  if (listed.kind !== "list") return [];
  const others = listed.items.map(rewritten);
  const items = [...others, path].filter((one) => one !== undefined);
  return items.length > others.length ? [{ kind: "setValue", value: listed, to: { kind: "list", items }, uri }] : [];
}

function entryOf(name: string, module: Module): { readonly item: BodyItem; readonly uri: string } | undefined {
  for (const { uri, block } of setups(module))
    for (const { item } of block.kind === "terraform" ? requiredIn(block) : [])
      if (item.name === name) return { item, uri };
  return undefined;
}

/** Whether a module has a name for a provider other than the usual one. */
export function nameOfProvider(address: string, providers: ModuleProviders): string | undefined {
  return configurationsOf(providers, address).find((name) => providers.required.has(name));
}
