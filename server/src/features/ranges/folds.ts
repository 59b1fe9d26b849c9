import type { Document } from "../../model/index";
import type { Span } from "../../text/index";
import { type Comments, commentRuns } from "./commentRuns";
import { isOverLines, overLinesIn } from "./overLines";

/** What can be folded away behind the line that it begins on. */
export interface Fold extends Span {
  /** Whether the last line stays: it holds what closes the brackets or the text. */
  readonly keepsLast: boolean;
  readonly kind?: Comments["kind"];
}

/** Blocks, lists, maps, calls and texts over several lines, comments that follow one another, and regions. */
export function foldsIn(document: Document, comments: readonly Span[]): Fold[] {
  const overLines = overLinesIn(document);
  const folds: Fold[] = overLines.map(({ span: { start, end }, isClosed, blanks }) => ({
    start,
    // What nobody has closed yet ends with what is in it.
    end: end - blanks,
    keepsLast: isClosed,
  }));
  for (const { span, kind } of commentRuns(document.text, comments))
    if (isOverLines(span, document.text)) folds.push({ ...span, keepsLast: false, kind });
  return folds;
}
