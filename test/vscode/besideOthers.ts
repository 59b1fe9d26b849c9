// The suite of the set-ups with other extensions: only what those bear on.
import { runTests } from "./runTests";
import { beside } from "./tests/beside";

export function run(): Promise<void> {
  return runTests(beside);
}
