// Loads the bundle dist/live.js when somebody first looks at the tree of workspaces, or asks for anything about one.
import { join } from "node:path";

type Live = typeof import("./bundle");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "live.js");

export function loadLive(): Live {
  return require(bundle) as Live;
}
