// Loads the language client on first use: it is nine tenths of the client, and most windows never need it.
import { join } from "node:path";

type ClientBundle = typeof import("./languageClient");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "client.js");

export function loadClient(): ClientBundle {
  return require(bundle) as ClientBundle;
}
