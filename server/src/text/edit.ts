import { partitionPoint } from "./partitionPoint";
import type { Span } from "./span";

/** Replaces the text at `span` (in the document as it is) by `text`. Edits of one list never overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The changes that do not overlap with an earlier one; a change is taken as a whole or not at all. */
export function compatible(changes: readonly (readonly Edit[])[]): Edit[] {
  const taken: Edit[] = [];
  /** The same by where they are, so that neighbours are found without a look at all of them. */
  const ordered: Edit[] = [];
  for (const edits of changes) {
    if (edits.some(({ span }) => meetsOne(span, ordered))) continue;
    for (const edit of inOrder(edits)) ordered.splice(placeOf(edit.span, ordered), 0, edit);
    taken.push(...edits);
  }
  return taken;
}

/** Whether one of several edits overlaps with a span or begins where it does. */
function meetsOne({ start, end }: Span, ordered: readonly Edit[]): boolean {
  const at = placeOf({ start, end: -1 }, ordered);
  const [before, behind] = [ordered[at - 1], ordered[at]];
  if (before && start < before.span.end) return true;
  return behind !== undefined && (behind.span.start === start || behind.span.start < end);
}

/** Behind all that are before a span. */
function placeOf({ start, end }: Span, ordered: readonly Edit[]): number {
  return partitionPoint(ordered.length, (index) => {
    const { span } = ordered[index]!;
    return span.start < start || (span.start === start && span.end <= end);
  });
}

/** By where they are; what is put in front of something that goes comes before that. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text after all edits; edits may come in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Edits of one document. */
export interface DocumentEdits {
  readonly uri: string;
  readonly edits: readonly Edit[];
}
