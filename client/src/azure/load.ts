// Loads the Azure layer on first use: it is the larger part of the client, and most windows never need it.
import { join } from "node:path";

export type AzureBundle = typeof import("./bundle");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "azure.js");

export function loadAzure(): AzureBundle {
  return require(bundle) as AzureBundle;
}
