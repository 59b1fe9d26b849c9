// Values that one after the other is seen to become something else, as far as they are words of the provider's: any other value of a configuration is
// only one of many, and says nothing of the next.

import { formOf } from "./forms.mjs";

/**
 * A line of what was learned with the pairs of each row that are of flags and of words that `attributeAt` knows of the argument. Of a set, a word
 * for which nothing was sent was not sent beside another one. A row that keeps no pair is there for what is sent without its argument: it knows no value.
 */
export function withWords(line, attributeAt) {
  const kept = (name) => (row) =>
    Array.isArray(row.as) ? { ...row, as: formOf(row.as) ?? row.as.filter(isWord(attributeAt(name))) } : row;
  const rows = Object.entries(line.rows).map(([name, row]) => [
    name,
    Array.isArray(row) ? row.map(kept(name)) : kept(name)(row),
  ]);
  return { ...line, rows: Object.fromEntries(rows) };
}

function isWord(attribute) {
  const words = new Set(attribute?.values?.map(String));
  const isSet = attribute?.type === "set" || attribute?.type === "list";
  return ([written, sent]) => {
    if (isSet && (sent === undefined || sent === null)) return false;
    return (typeof written !== "string" && typeof written !== "number") || words.has(String(written));
  };
}

/** What a line has for an argument, known for some of its words alone; undefined where that cannot be said. */
export function ofWords(row, words) {
  const all = [row].flat().flatMap((one) => oneOfWords(one, words) ?? []);
  return all.length > 1 ? all : all[0];
}

function oneOfWords(row, words) {
  const { as, ...rest } = typeof row === "string" ? { at: row } : row;
  if (rest.is) return row;
  if (as === undefined) return { ...rest, as: words.map((word) => [word, word]) };
  if (as === "not") return { ...rest, as: words.map((word) => [word, !word]) };
  return Array.isArray(as) ? { ...rest, as: as.filter(([written]) => words.includes(written)) } : undefined;
}
