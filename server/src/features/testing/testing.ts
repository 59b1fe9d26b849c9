import { languageOf } from "../../languages/index";
import { type Document, isTestFile, nameOf } from "../../model/index";
import type { Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { makesSomething, reachedFolders } from "./realRuns";

/** A `run` block of a test. */
export interface TestRun {
  readonly name: string;
  readonly span: Span;
}

/** What a test file holds. */
interface TestFile {
  readonly runs: readonly TestRun[];
}

/** Queries about Terraform tests. */
export interface TestQueries {
  /** Undefined for what is no test. `text` is that of a file that is not known. */
  testFile(uri: string, text?: string): TestFile | undefined;
  /**
   * Names of the runs that may make something real: they apply, and not everything that they apply is surely mocked. What a run makes is
   * known of the modules that are open (`testedFolders`).
   */
  realRuns(uri: string, text?: string): readonly string[];
  /** Addresses of the folders whose modules the runs of a file make, as far as what they call is known: the tested one first. */
  testedFolders(uri: string, text?: string): readonly string[];
}

/** Answers from the store. */
export function testQueries(store: Store): TestQueries {
  function documentAt(uri: string, text: string | undefined): Document | undefined {
    if (!isTestFile(uri)) return undefined;
    const opened = store.read(uri);
    return opened ?? (text === undefined ? undefined : languageOf(uri)?.parse(uri, text, store.catalog));
  }

  return {
    testFile(uri, text) {
      const document = documentAt(uri, text);
      return document && { runs: runsIn(document).map(({ block, name }) => ({ name, span: block.span })) };
    },
    realRuns(uri, text) {
      const document = documentAt(uri, text);
      if (!document) return [];
      const scope = store.scopeOf(uri);
      return runsIn(document).flatMap(({ block, name }) => (makesSomething(block, document, scope) ? [name] : []));
    },
    testedFolders(uri, text) {
      const document = documentAt(uri, text);
      return document ? reachedFolders(document, store.scopeOf(uri)) : [];
    },
  };
}

function runsIn({ blocks }: Document) {
  return blocks.flatMap((block) => {
    const name = block.kind === "run" ? nameOf(block) : undefined;
    return name ? [{ block, name }] : [];
  });
}
