// The suite's part about typing, in a window of its own.
import { typed } from "./parts";
import { runTests } from "./runTests";
import { activation } from "./tests/activation";

export function run(): Promise<void> {
  return runTests([...activation, ...typed]);
}
