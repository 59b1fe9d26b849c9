/** By which row of an argument a body has its value, on the way back. */
import type { Attribute, SentBody, SentProperty } from "../../catalog/index";
import { isBeside } from "./sentPlace";

/** The rows of an argument, first the one that counts: of several, one whose property `isThere`, where they depend on what is set beside it or the first is not there. */
export function formerRows(
  rows: readonly SentProperty[],
  isThere: (row: SentProperty) => boolean,
): readonly SentProperty[] {
  const isByOthers = rows.some(({ where, whereWord }) => where !== undefined || whereWord !== undefined);
  const [first, ...further] = rows;
  const isOther = (row: SentProperty) => row.as === undefined && row.join === undefined && isThere(row);
  const isMissing = first && !isBeside(first.path) && !isThere(first);
  const own = isByOthers ? rows.find(isThere) : isMissing ? further.find(isOther) : undefined;
  return own ? [own, ...rows.filter((row) => row !== own)] : rows;
}

/** The word of an argument that nothing is sent of itself, by what is sent for others beside it with that word alone. `prefix` is before their names. */
export function wordBeside(
  name: string,
  prefix: string,
  sent: SentBody,
  isThere: (row: SentProperty) => boolean,
): string | undefined {
  for (const [path, rows] of sent.rows) {
    if (!path.startsWith(prefix) || path.includes(".", prefix.length)) continue;
    for (const row of rows) {
      const [word, ...others] = row.whereWord?.argument === name ? row.whereWord.words : [];
      if (typeof word === "string" && others.length === 0 && row.is === undefined && isThere(row)) return word;
    }
  }
  return undefined;
}

/** Whether a property says nothing of its argument: what is there depends on the argument alone, or may be another argument's. */
export function isSilent({ is, each, role, unless, path }: SentProperty, argument: string, sent: SentBody): boolean {
  const inPlace = unless === undefined ? undefined : argument.replace(/[^.]*$/, unless);
  const isOther = inPlace !== undefined && sent.rows.get(inPlace)?.some((row) => row.path === path) === true;
  return is !== undefined || each !== undefined || role !== undefined || isOther;
}

/** Whether something is sent wherever the argument is set, which can say one word only. */
export function isOnlyWord({ is }: SentProperty, { values, valuesOpen }: Attribute): boolean {
  return Boolean(is) && values?.length === 1 && !valuesOpen;
}
