// Loads the bundle dist/rewriting.js when somebody first chooses one of its commands, or pastes JSON.
import { join } from "node:path";

type Rewriting = typeof import("./bundle");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "rewriting.js");

export function loadRewriting(): Rewriting {
  return require(bundle) as Rewriting;
}
