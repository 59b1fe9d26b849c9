import { memoByName } from "../memo/index";
import { type Declaration, isOverrideFile, isQueryFile, isTestFile, type Module, sameBlocks } from "../model/index";
import type { Scope } from "./scope";

/**
 * All blocks of a module that begin with a keyword and that Terraform reads before override files change any, in the
 * order of the documents. Blocks of tests and queries, and those that OpenTofu ignores, are left out.
 */
export function placesOfKind(kind: string, { module }: Pick<Scope, "module">): readonly Declaration[] {
  return placesIn(module, kind);
}

const placesIn = memoByName(
  (module: Module, kind): readonly Declaration[] =>
    [...module.documents.values()]
      .filter(({ uri }) => !isTestFile(uri) && !isQueryFile(uri) && !isOverrideFile(uri) && !module.isShadowed(uri))
      .flatMap(({ uri, blocks }) => blocks.filter((block) => block.kind === kind).map((block) => ({ uri, block }))),
  sameBlocks,
);
