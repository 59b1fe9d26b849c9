// The suite's part about Azure, in a window of its own.
import { azure } from "./parts";
import { runTests } from "./runTests";
import { activation } from "./tests/activation";

export function run(): Promise<void> {
  return runTests([...activation, ...azure]);
}
