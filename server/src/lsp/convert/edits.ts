// Spans and edits in LSP's terms.
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../../text/edit";
import type { Lines } from "../../text/lines";
import type { Span } from "../../text/span";

/** The range of a span. */
export function rangeOf(lines: Lines, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** Whether two ranges are the same. */
export function isSameRange({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}

/** The edits, in the same order. */
export function textEditsOf(edits: readonly Edit[], lines: Lines): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
}

/** Edits of several documents; those without edits, or whose lines are not known, are left out. */
export function workspaceEditOf(
  all: readonly { readonly uri: string; readonly edits: readonly Edit[] }[],
  linesOf: (uri: string) => Lines | undefined,
): WorkspaceEdit {
  const changes = all.flatMap(({ uri, edits }) => {
    const lines = linesOf(uri);
    return lines && edits.length > 0 ? [[uri, textEditsOf(edits, lines)] as const] : [];
  });
  return { changes: Object.fromEntries(changes) };
}
