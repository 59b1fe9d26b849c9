import { distance } from "fastest-levenshtein";

/** The first of some names that is equal to a name, except for upper and lower case. */
export function sameButCase(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  for (const one of names) if (one.toLowerCase() === wanted) return one;
  return undefined;
}

/** The name that was probably meant, or undefined when none is near: at most a third of the letters may differ. */
export function similar(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/**
 * Whether a name is certainly a misspelling of another one, and not only similar: word by word the same except for a
 * few letters. An additional or another word is another thing: `lb_resource_group_name` and `resource_group_id` are
 * not `resource_group_name`.
 */
export function isMisspelling(name: string, meant: string): boolean {
  const [words, others] = [wordsIn(name), wordsIn(meant)];
  if (words.join("") === others.join("")) return true;
  return words.length === others.length && words.every((word, at) => similar(word, [others[at]!]) !== undefined);
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().split(/[^a-z0-9]+/);
}

/**
 * Whether a word is another one with a single slip: one letter too many, too few or wrong, or two swapped. It does not
 * count where one letter makes another valid word: in codes with digits, in short words, at the beginning of a word.
 */
export function isSlip(word: string, meant: string): boolean {
  if (/\d/.test(word + meant)) return false;
  const [a, b] = [word.toLowerCase(), meant.toLowerCase()];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  const [first, last] = wordAround(meant, start);
  const isWithin = start > first && last - first >= 5;
  if (left.length === 2 && left === [...right].reverse().join("")) return isWithin;
  if (left === right || left.length > 1 || right.length > 1) return false;
  // The plural of a short word, or the word of a short plural.
  const isPlural = left + right === "s" && start === Math.min(a.length, b.length) && start - first >= 3;
  return isWithin || isPlural;
}

/** Where the word around an offset begins and ends: `lrs` in `Standard_LRS`, `Token` in `AADToken`. */
function wordAround(text: string, offset: number): readonly [start: number, end: number] {
  for (const { 0: word, index } of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g))
    if (index <= offset && offset <= index + word.length) return [index, index + word.length];
  return [offset, offset];
}

/**
 * Whether a text of several words is another one with at most two letters wrong in it, or with its words joined otherwise. Of short words
 * none may be another.
 */
export function isMisspelt(text: string, meant: string): boolean {
  if (Math.abs(text.length - meant.length) > 3) return false;
  const [words, others] = [wordsIn(text), wordsIn(meant)];
  if (words.join("") === others.join("")) return true;
  if (words.length !== others.length) return false;
  const far = words.map((word, at) => distance(word, others[at]!));
  const isNear = (count: number, at: number) =>
    count === 0 || (!/\d/.test(words[at]!) && others[at]!.length >= 4 * count);
  return far.every(isNear) && far.reduce((sum, count) => sum + count, 0) <= 2;
}
