import type { Document } from "../../../model/index";
import {
  applyEdits,
  composed,
  type Edit,
  inOrder,
  lineStart,
  partitionPoint,
  type Span,
  withLineEnds,
} from "../../../text/index";
import { layout } from "./layout";

/**
 * Edits of a document with what `terraform fmt` would change after them: indentation of what is new, columns
 * of equals signs and comments around it. Lines that were not laid out before stay as they are.
 */
export function tidied(document: Document, edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  const left: Edit[] = [];
  const byRegion = new Map<number, { readonly region: Span; readonly inside: Edit[] }>();
  for (const edit of withLineEnds(document.text, edits)) {
    const region = regionAround(edit.span, document);
    const group = region && byRegion.get(region.start);
    if (group) group.inside.push(edit);
    else if (region) byRegion.set(region.start, { region, inside: [edit] });
    else left.push(edit);
  }
  for (const { region, inside } of [...byRegion.values()].sort((a, b) => a.region.start - b.region.start)) {
    result.push(...(isRight(region, document) ? tidiedIn(region, document.text, inside) : inside));
  }
  return [...result, ...left];
}

/**
 * What is laid out for itself around a span: the first block that holds it, with its lines, or all of a document that has
 * only arguments.
 */
function regionAround(span: Span, { blocks, text }: Document): Span | undefined {
  if (blocks.length === 0) return { start: 0, end: text.length };
  const block = blocks[partitionPoint(blocks.length, (index) => endOfLine(text, blocks[index]!.span.end) < span.end)];
  if (!block) return undefined;
  const region = { start: lineStart(text, block.span.start), end: endOfLine(text, block.span.end) };
  return region.start <= span.start ? region : undefined;
}

/** Behind the newline that ends the line. */
function endOfLine(text: string, offset: number): number {
  return text.indexOf("\n", offset) + 1 || text.length;
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
  const offsetBefore = offsetsBefore(own);
  const wanted = layout(after).filter((edit) => {
    const line = offsetBefore(lineStart(after, edit.span.end));
    return !(line !== undefined && wrongLines.has(line)) && !(indentsOtherwise && isIndentation(edit, after));
  });
  return composed(before, own, wanted).map((edit) => moved(edit, start));
}

/** Tells where an offset behind the edits was before them; undefined inside of what they wrote. */
function offsetsBefore(edits: readonly Edit[]): (offset: number) => number | undefined {
  const starts: number[] = [];
  const behind: { readonly end: number; readonly by: number }[] = [];
  let by = 0;
  for (const { span, text } of inOrder(edits)) {
    const start = span.start + by;
    by += text.length - (span.end - span.start);
    starts.push(start);
    behind.push({ end: start + text.length, by });
  }
  return (offset) => {
    const last = behind[partitionPoint(starts.length, (index) => starts[index]! <= offset) - 1];
    if (last && offset < last.end) return undefined;
    return offset - (last?.by ?? 0);
  };
}

function isIndentation({ span }: Edit, text: string): boolean {
  return span.start === lineStart(text, span.start);
}

function moved({ span, text }: Edit, by: number): Edit {
  return { span: { start: span.start + by, end: span.end + by }, text };
}
