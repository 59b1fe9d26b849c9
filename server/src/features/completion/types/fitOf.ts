import { partsOfWord, shortWord } from "../../../catalog/index";

/** A name, and what a typed word is compared with. */
export interface MatchedName {
  readonly name: string;
  readonly words: readonly string[];
  /** The first letters of its words: `akv` of `azurerm_key_vault`. */
  readonly initials: string;
}

/**
 * How a word is found in a name: at the beginning of one of its words (0), as what successive words begin with (1: `kv`, `vnet`,
 * `keyvault`), within a word (2), or as letters in that order (3).
 */
export type Fit = 0 | 1 | 2 | 3;

/** A name as completion matches it: by its words. */
export function readable(name: string): MatchedName {
  return found(name, name.split(/[_-]/));
}

/** The same for the name of a type, with words that people use for several. */
export function readableType(name: string): MatchedName {
  return found(name, name.split("_").flatMap(partsOfWord));
}

function found(name: string, words: readonly string[]): MatchedName {
  return { name, words, initials: words.map((word) => word[0] ?? "").join("") };
}

/** How a typed word is found in a name, if at all. It is in lower case. */
export function fitOf(word: string, { name, words, initials }: MatchedName): Fit | undefined {
  if (name.startsWith(word) || name.includes(`_${word}`) || name.includes(`-${word}`)) return 0;
  if (word.length > 1 && (initials.includes(word) || isOfBeginnings(word, words))) return 1;
  if (name.includes(word)) return 2;
  // A subsequence of the name, as editors match.
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}

/**
 * Whether a word begins a name after the provider's, or consists of the beginnings of its first words. Both are in
 * lower case.
 */
export function isNamedBy(word: string, words: readonly string[]): boolean {
  return word !== "" && continues(word, 0, words, 1);
}

/**
 * Whether a word consists of the beginnings of all words of a name, after the provider's: `rf` is a `route_filter`,
 * and not a longer name. If there are several, the last words are enough.
 */
export function isWholly(word: string, words: readonly string[]): boolean {
  const all = /^v\d$/.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  if (word === "" || all.length < fewest) return false;
  const furthest = word.length < fewest ? 1 : all.length - fewest;
  for (let index = 1; index <= Math.max(1, furthest); index++) if (continues(word, 0, all, index, true)) return true;
  return false;
}

/** How many words tell a name from others by their letters, the provider's among them. */
const fewest = 3;

/** Beginning behind the first word, which all names of a provider have. */
function isOfBeginnings(word: string, words: readonly string[]): boolean {
  return words.some((_, index) => index > 0 && continues(word, 0, words, index));
}

/** Whether what follows in a word is made of what the words from one on begin with, one after the other; `toEnd` says that it is of all of them. */
function continues(word: string, at: number, words: readonly string[], index: number, toEnd = false): boolean {
  const next = words[index] ?? "";
  const isLast = !toEnd || index === words.length - 1;
  const goesOn = (length: number) =>
    (isLast && at + length === word.length) || continues(word, at + length, words, index + 1, toEnd);
  let length = 0;
  while (length < next.length && at + length < word.length && next[length] === word[at + length]) length++;
  for (; length > 0; length--) if (goesOn(length)) return true;
  const short = shortWord(next);
  return short !== undefined && word.startsWith(short, at) && goesOn(short.length);
}
