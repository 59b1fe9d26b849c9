// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
export { simulatorAddress } from "./simulatorAddress";

type AzureBundle = typeof import("./index");

export function loadAzure(): AzureBundle {
  return require("./index") as AzureBundle;
}
