import type { NewBlock, NewBodyItem } from "../../../model/index";
import type { AzurermProvider } from "../module/azurermProviders";
import type { Namer } from "./namer";

/** Which provider configuration of azurerm each subscription uses, and the `provider` blocks to add. */
export interface Providers {
  /** The value of the `provider` argument for resources of a subscription; undefined for the default configuration. */
  readonly of: (subscription: string) => readonly string[] | undefined;
  readonly blocks: () => readonly NewBlock[];
  /** True where the subscription of the default configuration is not known, so that it is only assumed to be `home`. */
  readonly isAssumed: boolean;
}

/**
 * The default configuration is that of the module, or a new one for `home`. Each further subscription gets its own,
 * because azurerm looks for storage accounts of datastores only in the subscription of its configuration.
 */
export function createProviders(
  home: string,
  given: readonly AzurermProvider[],
  mayWrite: boolean,
  namer: Namer,
): Providers {
  const written: NewBlock[] = [];
  const aliases = new Map<string, string>();
  const own = given.find(({ alias }) => alias === "");
  const first = (own?.subscription ?? home).toLowerCase();
  for (const { alias, subscription } of given) {
    if (alias && subscription) aliases.set(subscription.toLowerCase(), alias);
  }
  if (!own && mayWrite) written.push(providerBlock(home, undefined));
  return {
    of(subscription) {
      const key = subscription.toLowerCase();
      // What is in no subscription is managed with any of them.
      if (key === first || key === "") return undefined;
      const alias = aliases.get(key) ?? namer.variableOrAlias("provider", `subscription_${subscription.split("-")[0]}`);
      if (!aliases.has(key)) written.push(providerBlock(subscription, alias));
      aliases.set(key, alias);
      return ["azurerm", alias];
    },
    blocks: () => written,
    isAssumed: home !== "" && (own ? own.subscription === undefined : !mayWrite),
  };
}

function providerBlock(subscription: string, alias: string | undefined): NewBlock {
  const text = (name: string, value: string): NewBodyItem => ({
    name,
    form: "argument",
    value: { kind: "text", text: value },
  });
  return {
    kind: "provider",
    labels: ["azurerm"],
    items: [
      ...(alias === undefined ? [] : [text("alias", alias)]),
      ...(subscription === "" ? [] : [text("subscription_id", subscription)]),
      { name: "features", form: "block", value: { kind: "body", items: [] }, isOne: false },
    ],
  };
}
