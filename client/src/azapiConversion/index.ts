// Turns resources of azurerm's into resources of azapi's, and back: loaded when that is first wanted.
export type { AskedConversion } from "./chooseResources";
export { applyConversion, convertResources } from "./convertResources";
