import { languageOf } from "../../languages/index";
import { type Block, nameOf } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Document } from "../../model/document";
import { isTestFile } from "../../model/fileKinds";
import type { Span } from "../../text/span";
import type { Store } from "../../workspace/store";

/** A `run` block of a test. */
export interface TestRun {
  readonly name: string;
  readonly span: Span;
  /** Whether it makes what the module declares, rather than to plan it alone. */
  readonly applies: boolean;
}

/** What a test file holds. */
export interface TestFile {
  readonly runs: readonly TestRun[];
  /** Whether a provider is mocked in it, so that nothing real needs to be made. */
  readonly isMocked: boolean;
}

/** What there is to be run. */
export interface TestQueries {
  /** Undefined for what is no test. `text` is that of a file that is not known. */
  testFile(uri: string, text?: string): TestFile | undefined;
}

/** Answers from the store. */
export function testQueries(store: Store): TestQueries {
  return {
    testFile(uri, text) {
      if (!isTestFile(uri)) return undefined;
      const opened = store.read(uri);
      const document = opened ?? (text === undefined ? undefined : languageOf(uri)?.read(uri, text, store.catalog));
      return document && fileOf(document);
    },
  };
}

function fileOf({ blocks }: Document): TestFile {
  const runs = blocks.flatMap((block): TestRun[] => {
    const name = block.kind === "run" ? nameOf(block) : undefined;
    return name ? [{ name, span: block.span, applies: !plansOnly(block) }] : [];
  });
  return { runs, isMocked: blocks.some(({ kind }) => kind === "mock_provider") };
}

/** Without a word about it, a run applies. */
function plansOnly({ body }: Block): boolean {
  const command = entryOf(body, "command")?.value;
  return command?.kind === "reference" && command.reference.steps[0]?.name === "plan";
}
