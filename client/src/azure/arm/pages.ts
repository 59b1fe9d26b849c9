/** More pages than any list of Azure has: a thousand entries a page in most. */
export const mostPages = 1000;

/** Whether the link to a next page leads nowhere: it was followed before, or so many were that the list has no end. */
export function isEndless(next: string, followed: ReadonlySet<string>): boolean {
  return followed.has(next) || followed.size >= mostPages;
}
