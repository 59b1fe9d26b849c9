// In a browser everything is one bundle, which cannot load another; what is not needed is at least not run.
export type AzureBundle = typeof import("./bundle");

export function loadAzure(): AzureBundle {
  return require("./bundle") as AzureBundle;
}
