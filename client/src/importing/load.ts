// Loads the bundle dist/importing.js when somebody first imports, compares or copies an import block.
import { join } from "node:path";

type Flow = typeof import("./bundle");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "importing.js");

export function loadImporting(): Flow {
  return require(bundle) as Flow;
}
