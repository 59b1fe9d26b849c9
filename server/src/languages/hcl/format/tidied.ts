import type { Document } from "../../../model/document";
import { composed } from "../../../text/composed";
import { applyEdits, type Edit } from "../../../text/edit";
import type { Span } from "../../../text/span";
import { withLineEnds } from "../../../text/withLineEnds";
import { layout } from "./layout";

/**
 * Edits of a document with what `terraform fmt` would change after them: indentation of what is new, columns
 * of equals signs and comments around it. Lines that were not laid out before stay as they are.
 */
export function tidied(document: Document, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  let left = [...withLineEnds(document.text, edits)];
  for (const region of regionsOf(document)) {
    if (left.length === 0) break;
    const inside = left.filter(({ span }) => region.start <= span.start && span.end <= region.end);
    if (inside.length === 0) continue;
    left = left.filter((edit) => !inside.includes(edit));
    result.push(...(isRight(region, document) ? tidiedIn(region, document.text, inside) : inside));
  }
  return [...result, ...left];
}

/** What is laid out for itself: each block with its lines, or all of a document that has only arguments. */
function* regionsOf({ blocks, text }: Document): Generator<Span> {
  if (blocks.length === 0) yield { start: 0, end: text.length };
  for (const { span } of blocks) {
    const newline = text.indexOf("\n", span.end);
    yield { start: lineStart(text, span.start), end: newline < 0 ? text.length : newline + 1 };
  }
}

function isRight({ start, end }: Span, { problems }: Document): boolean {
  return problems.every(({ rule, span }) => rule !== undefined || span.end < start || end < span.start);
}

function tidiedIn({ start, end }: Span, text: string, edits: readonly Edit[]): Edit[] {
  const before = text.slice(start, end);
  const own = edits.map((edit) => moved(edit, -start));
  const wrong = layout(before);
  const wrongLines = new Set(wrong.map(({ span }) => lineStart(before, span.end)));
  // Who indents otherwise indents so what is new, too.
  const indentsOtherwise = wrong.some((edit) => isIndentation(edit, before));
  const after = applyEdits(before, own);
  const wanted = layout(after).filter((edit) => {
    const line = lineBefore(lineStart(after, edit.span.end), own);
    return !(line !== undefined && wrongLines.has(line)) && !(indentsOtherwise && isIndentation(edit, after));
  });
  return composed(before, own, wanted).map((edit) => moved(edit, start));
}

/** Where an offset behind the edits was before them; undefined inside of what they wrote. */
function lineBefore(offset: number, edits: readonly Edit[]): number | undefined {
  let at = offset;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (at < span.start) break;
    if (at < span.start + text.length) return undefined;
    at += span.end - span.start - text.length;
  }
  return at;
}

function isIndentation({ span }: Edit, text: string): boolean {
  return span.start === lineStart(text, span.start);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function moved({ span, text }: Edit, by: number): Edit {
  return { span: { start: span.start + by, end: span.end + by }, text };
}
