/** By which row of an argument a body has its value, on the way back. */
import type { SentBody, SentProperty } from "../../catalog/index";

/** The rows of an argument, first the one that counts: of several that depend on what is set beside it, one whose property `isThere`. */
export function formerRows(
  rows: readonly SentProperty[],
  isThere: (row: SentProperty) => boolean,
): readonly SentProperty[] {
  const own = rows.some(({ where }) => where !== undefined) ? rows.find(isThere) : undefined;
  return own ? [own, ...rows.filter((row) => row !== own)] : rows;
}

/** Whether a property says nothing of its argument: what is there depends on the argument alone, or may be another argument's. */
export function isSilent({ is, each, role, unless, path }: SentProperty, argument: string, sent: SentBody): boolean {
  const inPlace = unless === undefined ? undefined : argument.replace(/[^.]*$/, unless);
  const isOther = inPlace !== undefined && sent.rows.get(inPlace)?.some((row) => row.path === path) === true;
  return is !== undefined || each !== undefined || role !== undefined || isOther;
}
