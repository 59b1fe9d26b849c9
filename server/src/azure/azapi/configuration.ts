/** With which configuration of its provider a block is made. */
import type { Scope } from "../../analysis/index";
import { type Block, bodyItemOf, type NewBodyItem, newArgument } from "../../model/index";

/** The alias that a block of azurerm's or azapi's names: empty for the first configuration, undefined where no name of one is written. */
export function aliasChosen({ body }: Block): string | undefined {
  const value = bodyItemOf(body, "provider")?.value;
  if (!value) return "";
  if (value.kind !== "reference" || value.reference.bound) return undefined;
  const [provider, alias, ...others] = value.reference.steps;
  if (!["azurerm", "azapi"].includes(provider?.name ?? "") || others.length > 0) return undefined;
  if (!alias) return "";
  return alias.kind === "name" ? alias.name : undefined;
}

/** Whether the thing at an address is made with the configuration that has this alias. */
export function isMadeWith(alias: string | undefined, address: string, { module }: Scope): boolean {
  const [declaration] = module.declarations.get(address) ?? [];
  return !declaration || aliasChosen(declaration.block) === alias;
}

/** How a block of azapi's, or another provider's, says which configuration it is made with. */
export function providerItem(alias: string | undefined, provider = "azapi"): readonly NewBodyItem[] {
  return alias ? [newArgument("provider", { kind: "reference", path: [provider, alias] })] : [];
}
