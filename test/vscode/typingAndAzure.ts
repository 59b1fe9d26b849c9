// The suite's parts about typing and about Azure in one window, which starts once for both.
import { azure, typed } from "./parts";
import { runTests } from "./runTests";
import { activation } from "./tests/activation";

export function run(): Promise<void> {
  return runTests([...activation, ...typed, ...azure]);
}
