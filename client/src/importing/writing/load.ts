// Loads what imports when somebody first does.
import { join } from "node:path";

type Flow = typeof import("./flow");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "importing.js");

export function loadFlow(): Flow {
  return require(bundle) as Flow;
}
