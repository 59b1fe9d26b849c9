// The suite for a folder without files: somebody types a whole project into it.
import { canPressKeys } from "./person";
import { runTests } from "./runTests";
import { say } from "./say";
import { typedCases } from "./tests/typedCases";
import { typedHour } from "./tests/typedHour";
import { typedProject } from "./tests/typedProject";
import { typedRepository } from "./tests/typedRepository";

export async function run(): Promise<void> {
  if (canPressKeys) return runTests([...typedProject, ...typedHour, ...typedCases, ...typedRepository]);
  say("Nobody can press keys here.");
}
