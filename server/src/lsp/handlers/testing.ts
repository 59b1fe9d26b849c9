// What tests of Terraform's there are, for editors that list and run them.
import type { RealRunsResult, TestFileParams, TestFileResult } from "../../protocol/index";
import { Lines } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The runs of a file, as it is in the editor if it is open there. */
export function testFile({ service, documents }: Session, { uri, text }: TestFileParams): TestFileResult {
  const found = service.testFile(uri, text);
  if (!found) return null;
  const lines = documents.lines(uri) ?? new Lines(text);
  return { runs: found.runs.map(({ span, ...run }) => ({ ...run, range: rangeOf(lines, span) })) };
}

/** How deep calls of modules are followed; what lies deeper is not known, and so taken for real. */
const deepest = 20;

/** Those of its runs that may make something real, once the modules that they make are loaded. */
export async function realRuns({ service, folders }: Session, { uri, text }: TestFileParams): Promise<RealRunsResult> {
  let known = 0;
  for (let depth = 0; depth < deepest; depth++) {
    const tested = service.testedFolders(uri, text);
    if (tested.length === known) break;
    known = tested.length;
    await folders.visitModules(tested);
  }
  return service.realRuns(uri, text);
}
