import type { Edit } from "../../text/edit";

/** Whether `all` has the edits of one of several fixes, and others besides. */
export function hasMore(all: readonly Edit[], fixes: Iterable<{ readonly edits: readonly Edit[] }>): boolean {
  if (all.length === 0) return false;
  const keys = new Set(all.map(keyOf));
  for (const { edits } of fixes) {
    if (edits.length > 0 && all.length > edits.length && edits.every((edit) => keys.has(keyOf(edit)))) return true;
  }
  return false;
}

function keyOf({ span, text }: Edit): string {
  return `${span.start},${span.end},${text}`;
}
