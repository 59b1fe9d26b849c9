// Loads what speaks the language server's protocol: nine tenths of the client, and only windows with a document of ours need it.
import { join } from "node:path";

type ClientBundle = typeof import("./languageClient");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "client.js");

export function loadClient(): ClientBundle {
  return require(bundle) as ClientBundle;
}
