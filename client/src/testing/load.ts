// Loads the bundle dist/testing.js when somebody first sees a test.
import { join } from "node:path";

type Testing = typeof import("./terraformTests");

/** A path that the bundler does not follow, or the bundle would be part of the one that loads it. */
const bundle = join(__dirname, "testing.js");

export function loadTesting(): Testing {
  return require(bundle) as Testing;
}
