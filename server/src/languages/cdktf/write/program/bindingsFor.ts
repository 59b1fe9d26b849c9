const providers: readonly string[] = ["azurerm", "azuread", "azapi"];

/** Whether a type is of a provider whose bindings are spelled as `names.ts` spells them. */
export function hasBindings(type: string): boolean {
  return providers.includes(type.slice(0, type.indexOf("_"))) && /^\w*$/.test(type);
}
