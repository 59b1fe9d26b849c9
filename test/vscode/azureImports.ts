// The suite's part about imports from Azure, in a window of its own.
import { imports } from "./parts";
import { runTests } from "./runTests";
import { activation } from "./tests/activation";

export function run(): Promise<void> {
  return runTests([...activation, ...imports]);
}
