// The suite for a folder that nobody trusts: what only reads works, what writes or runs does not.
import { runTests } from "./runTests";
import { noReplacement } from "./tests/replacement";
import { restricted } from "./tests/restricted";

export function run(): Promise<void> {
  return runTests([...restricted, ...noReplacement]);
}
