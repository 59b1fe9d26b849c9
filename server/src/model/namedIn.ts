import type { NewEntry } from "./change";

/** The entries that have a name, with the comments that stand alone above the next of them, and those behind the last. */
export function namedIn(entries: readonly NewEntry[]): { named: NewEntry[]; last: string[] } {
  const named: NewEntry[] = [];
  let alone: string[] = [];
  for (const entry of entries) {
    const comments = [...alone, ...(entry.comments ?? [])];
    if (entry.name) named.push(comments.length > 0 ? { ...entry, comments } : entry);
    alone = entry.name ? [] : comments;
  }
  return { named, last: alone };
}
