import type { Edit } from "../../text/edit";

/** Whether `all` has the edits `some` and others besides. */
export function hasMore(all: readonly Edit[], some: readonly Edit[]): boolean {
  const keys = new Set(all.map(keyOf));
  return some.length > 0 && all.length > some.length && some.every((edit) => keys.has(keyOf(edit)));
}

function keyOf({ span, text }: Edit): string {
  return `${span.start},${span.end},${text}`;
}
