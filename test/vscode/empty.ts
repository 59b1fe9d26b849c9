// The suite for a window in which no folder is open: the view, a file by itself, and commands that need a folder.
import { runTests } from "./runTests";
import { empty } from "./tests/empty";

export function run(): Promise<void> {
  return runTests(empty);
}
