import { outputsOf, type Scope, testedModule } from "../../../analysis/index";
import { type Block, isTestFile, nameOf } from "../../../model/index";

/** The outputs that a block of a test can read, by the names of the earlier runs that have them. Empty outside of a test. */
export function earlierRuns(own: Block, scope: Scope): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, readonly string[]>();
  if (!isTestFile(scope.uri)) return runs;
  for (const block of scope.module.documents.get(scope.uri)?.blocks ?? []) {
    if (block === own) {
      if (own.kind === "run") break;
      continue;
    }
    const name = block.kind === "run" ? nameOf(block) : undefined;
    const tested = name === undefined ? undefined : testedModule(block, scope);
    if (name !== undefined) runs.set(name, tested ? [...outputsOf(tested).keys()] : []);
  }
  return runs;
}
