import { providerIn, type Scope, type ValuePosition } from "../../../analysis/index";
import { type BodyItem, configurationIn, typeOf } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { bareWord } from "./listed";
import { passableAs } from "./passedProviders";

/** The configurations of providers that the module has; for a resource those of its own provider. */
export function configurations(position: ValuePosition, _: CompletionContext): readonly Suggestion[] {
  if (position.isQuoted) return [];
  const { node, item, items } = position.enclosing;
  const { block, scope } = node;
  const passed = items[0]?.name === "providers" ? configurationAsked(item) : undefined;
  if (items[0]?.name === "providers" && passed === undefined) return [];
  const provider = passed === undefined ? typeOf(block)?.split("_")[0] : providerIn(passed);
  const names =
    (passed === undefined ? undefined : passableAs(passed, block, scope)) ??
    addressesOfProviders(scope).filter((name) => provider === undefined || providerIn(name) === provider);
  // A search has to name one, and the default configuration is there without a block.
  const offered = block.kind === "list" && provider && !names.includes(provider) ? [...names, provider] : names;
  return offered.map((name) => {
    const isDefault = name === providerIn(name);
    const detail = isDefault ? "the default configuration" : "configuration";
    return bareWord(name, position, { detail, rank: isDefault ? 1 : 0, capability: "references" });
  });
}

/** What the called module has it as, for the entry of `providers` with that key. */
function configurationAsked(item: BodyItem | undefined): string | undefined {
  if (!item || item.name === "providers") return undefined;
  return item.key ? configurationIn(item.key)?.name : item.name;
}

function addressesOfProviders({ module }: Scope): readonly string[] {
  return [...module.declarations.keys()].flatMap((address) =>
    address.startsWith("provider.") ? [address.slice("provider.".length)] : [],
  );
}
