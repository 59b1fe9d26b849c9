// What tests of Terraform's there are, for editors that list them.
import type { TestFileParams, TestFileResult } from "../../testRequests";
import { Lines } from "../../text/lines";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The runs of a file, as it is in the editor if it is open there. */
export function testFile({ service, documents }: Session, { uri, text }: TestFileParams): TestFileResult {
  const found = service.testFile(uri, text);
  if (!found) return null;
  const lines = documents.lines(uri) ?? new Lines(text);
  return { ...found, runs: found.runs.map(({ span, ...run }) => ({ ...run, range: rangeOf(lines, span) })) };
}
