import type { Document } from "../../model/document";
import type { Span } from "../../text/span";
import { type Comments, commentRuns } from "./commentRuns";
import { isHeredoc, isOverLines, spansOverLines } from "./spansOverLines";

/** What can be folded away behind the line that it begins on. */
export interface Fold extends Span {
  /** Whether the last line stays: it holds what closes the brackets or the text. */
  readonly keepsLast: boolean;
  readonly kind?: Comments["kind"];
}

/** Blocks, lists, maps, calls and texts over several lines, comments that follow one another, and regions. */
export function foldsIn(document: Document, hasComments: boolean): Fold[] {
  const { text } = document;
  const overLines = [...spansOverLines(document)];
  return [
    ...overLines.map(({ start, end }) => foldOf(start, end, text)),
    ...(hasComments ? commentRuns(document, overLines) : []).map(({ span, kind }) => ({
      ...span,
      keepsLast: false,
      kind,
    })),
  ].filter((fold) => isOverLines(fold, text));
}

function foldOf(start: number, end: number, text: string): Fold {
  const last = text.slice(text.lastIndexOf("\n", end - 1) + 1, end).trim();
  const closes = isHeredoc({ start, end }, text) ? heredocMarker(text, start) === last : /^[}\])]/.test(last);
  if (closes) return { start, end, keepsLast: true };
  // What nobody has closed yet ends with what stands in it.
  return { start, end: start + text.slice(start, end).trimEnd().length, keepsLast: false };
}

function heredocMarker(text: string, start: number): string | undefined {
  return /^<<-?[ \t]*([^\s]+)/.exec(text.slice(start, text.indexOf("\n", start)))?.[1];
}
