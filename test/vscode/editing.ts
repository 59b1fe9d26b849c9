// The suite's part about editing, in a window of its own.
import { editing, last } from "./parts";
import { runTests } from "./runTests";

export function run(): Promise<void> {
  return runTests([...editing, ...last]);
}
