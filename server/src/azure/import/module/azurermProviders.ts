import type { Scope } from "../../../analysis/index";
import { addressIn, type Block, bodyItemOf, nameOf } from "../../../model/index";
import { type IdOf, textIfKnown } from "./evaluate";

/** A `provider "azurerm"` block of a module. */
export interface AzurermProvider {
  /** Empty for the default one. */
  readonly alias: string;
  /** Undefined where it is not a known value. */
  readonly subscription: string | undefined;
  /** Whether its block says one, known or not. */
  readonly saysSubscription: boolean;
}

/** The configurations of azurerm among blocks. */
export function azurermProviders(blocks: readonly Block[], scope: Scope, idOf: IdOf): readonly AzurermProvider[] {
  return blocks
    .filter((block) => block.kind === "provider" && nameOf(block) === "azurerm")
    .map(({ body }) => ({
      alias: textIfKnown(bodyItemOf(body, "alias")?.value, scope, idOf) ?? "",
      subscription: textIfKnown(bodyItemOf(body, "subscription_id")?.value, scope, idOf),
      saysSubscription: bodyItemOf(body, "subscription_id") !== undefined,
    }));
}

/** The configuration that a resource or data source is managed with; undefined where the module does not have it. */
export function providerOf(block: Block, providers: readonly AzurermProvider[]): AzurermProvider | undefined {
  const value = bodyItemOf(block.body, "provider")?.value;
  if (!value) return providers.find(({ alias }) => alias === "");
  // `azurerm.other` parses like the address of a resource.
  const alias = value.kind === "reference" ? addressIn(value.reference)?.nameStep.name : undefined;
  return alias === undefined ? undefined : providers.find((provider) => provider.alias === alias);
}
