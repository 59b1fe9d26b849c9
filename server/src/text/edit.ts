import type { Span } from "./span";

/** Replaces the text at `span` (in the document as it is) by `text`. Edits of one list never overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The changes that do not overlap with an earlier one; a change is taken as a whole or not at all. */
export function compatible(changes: readonly (readonly Edit[])[]): Edit[] {
  const taken: Edit[] = [];
  for (const edits of changes) {
    const meets = edits.some(({ span }) =>
      taken.some((other) => span.start < other.span.end && other.span.start < span.end),
    );
    const stands = edits.some(({ span }) => taken.some((other) => span.start === other.span.start));
    if (!meets && !stands) taken.push(...edits);
  }
  return taken;
}

/** By where they stand; what is put in front of something that goes comes before that. */
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
