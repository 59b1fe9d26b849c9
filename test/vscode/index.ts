// The suite that runs inside VS Code: `run` is what VS Code calls, whichever launcher started it.
// It tests what only a real editor can show; what the server answers in detail is tested without one.
import { azure, editing, imports, last, typed } from "./parts";
import { runTests } from "./runTests";

export function run(): Promise<void> {
  return runTests([...editing, ...typed, ...azure, ...imports, ...last]);
}
