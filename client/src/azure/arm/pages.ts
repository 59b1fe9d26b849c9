// Lists that come in pages.
import { AzureError } from "../problems/problem";
import { repeating } from "../problems/sentences";
import type { Page } from "./arm";
import type { JsonObject } from "./shape";

/** More pages than any list of Azure has: a thousand entries a page in most. */
export const mostPages = 1000;

/** Whether the link to a next page leads nowhere: it was followed before, or so many were that the list has no end. */
export function isEndless(next: string, followed: ReadonlySet<string>): boolean {
  return followed.has(next) || followed.size >= mostPages;
}

/**
 * All entries of a list, or one page more than `most`. `read` gets what the page before says about the next. Rejects
 * with the problem if the rest cannot be read, or if the list does not end.
 */
export async function allEntries(
  read: (next: string | undefined) => Promise<Page>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly JsonObject[]> {
  const entries: JsonObject[] = [];
  const followed = new Set<string>();
  let next: string | undefined;
  do {
    const page = await read(next);
    entries.push(...page.items);
    if (page.problem) throw new AzureError(page.problem);
    next = page.next;
    if (next !== undefined && isEndless(next, followed)) throw new AzureError(repeating(entries.length));
    if (next !== undefined) followed.add(next);
  } while (next !== undefined && entries.length <= most);
  return entries;
}
