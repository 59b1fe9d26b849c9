// Spans and LSP's ranges.
import type { Range } from "vscode-languageserver";
import type { Lines } from "../../text/lines";
import type { Span } from "../../text/span";

/** The range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
