// Turns resources of azurerm's into resources of azapi's: loaded when that is first wanted.
export { applyAzapiConversion, convertToAzapi } from "./convertToAzapi";
