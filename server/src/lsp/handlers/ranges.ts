// What can be folded, and what selections grow to.
import {
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  type Position,
  type SelectionRange,
  type SelectionRangeParams,
} from "vscode-languageserver";
import type { Lines, Span } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { Session } from "../session/session";

/** Whole lines, one range for each line on which something begins; null if that is left to the editor. */
export function foldingRanges(
  { documents, service }: Session,
  { textDocument }: FoldingRangeParams,
): FoldingRange[] | null {
  const lines = documents.lines(textDocument.uri);
  const folds = lines && service.folds(textDocument.uri);
  if (!folds) return null;
  const byLine = new Map<number, FoldingRange>();
  for (const { start, end, keepsLast, kind } of folds) {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(end).line - (keepsLast ? 1 : 0);
    if (endLine <= (byLine.get(startLine)?.endLine ?? startLine)) continue;
    byLine.set(startLine, { startLine, endLine, ...(kind && { kind: kinds[kind] }) });
  }
  return [...byLine.values()].sort((one, other) => one.startLine - other.startLine);
}

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };

/** One for each position, from the smallest on; null where that is left to the editor. */
export function selectionRanges(
  { documents, service }: Session,
  { textDocument: { uri }, positions }: SelectionRangeParams,
): SelectionRange[] | null {
  const lines = documents.lines(uri);
  if (!lines) return null;
  const chains = positions.map((position) => service.selectionAt(uri, lines.offsetAt(position)));
  if (chains.every((chain) => chain.length === 0)) return null;
  return chains.map((chain, index) => chainOf(chain, lines, positions[index]!));
}

function chainOf(chain: readonly Span[], lines: Lines, position: Position): SelectionRange {
  let parent: SelectionRange | undefined;
  for (const span of chain.toReversed()) parent = { range: rangeOf(lines, span), ...(parent && { parent }) };
  return parent ?? { range: { start: position, end: position } };
}
