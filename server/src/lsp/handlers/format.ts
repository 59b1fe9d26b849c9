// Formatting as `terraform fmt` does it.
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from "vscode-languageserver";
import { textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The edits of the document, or those in the lines of a range. The editor's indentation settings do not count. */
export function handleFormat(
  { documents, service }: Session,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
): TextEdit[] {
  const { uri } = params.textDocument;
  const lines = documents.lines(uri);
  if (!lines) return [];
  if (!("range" in params)) return textEditsOf(service.format(uri), lines);
  const span = { start: lines.offsetAt(params.range.start), end: lines.offsetAt(params.range.end) };
  return textEditsOf(service.format(uri, span), lines);
}
