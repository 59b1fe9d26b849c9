// Spans and edits in LSP's terms.
import { diffLines } from "diff";
import type { Range, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit, Lines, Span } from "../../text/index";

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

/** From so many lines that go or come on, all of a text is exchanged: to look for the smallest edits takes the square of that. */
const mostLines = 2000;

/** The edits that make one text of another, whole lines each: small ones where the texts are much the same. */
export function lineEdits(before: string, after: string): Edit[] {
  const parts = diffLines(before, after, { maxEditLength: mostLines });
  if (!parts) return [{ span: { start: 0, end: before.length }, text: after }];
  const edits: Edit[] = [];
  let at = 0;
  let gone = 0;
  for (const { value, added, removed } of parts) {
    if (added) edits.push({ span: { start: at - gone, end: at }, text: value });
    else if (gone > 0) edits.push({ span: { start: at - gone, end: at }, text: "" });
    gone = removed ? value.length : 0;
    if (!added) at += value.length;
  }
  if (gone > 0) edits.push({ span: { start: at - gone, end: at }, text: "" });
  return edits;
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
