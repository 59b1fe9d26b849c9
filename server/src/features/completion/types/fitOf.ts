/** A name, and what a typed word is held against. */
export interface WordedName {
  readonly name: string;
  /** The first letters of its words: `akv` of `azurerm_key_vault`. */
  readonly initials: string;
  /** What each of its words begins, without what is between them: `keyvault`, `vault`. */
  readonly tails: readonly string[];
}

/**
 * How a word is found in a name: at the beginning of one of its words (0), as initials (1), within a word (2), or as letters in that
 * order (3).
 */
export type Fit = 0 | 1 | 2 | 3;

/** What a name is found by. */
export function readable(name: string): WordedName {
  const words = name.split(/[_-]/);
  const tails = words.map((_, index) => words.slice(index).join(""));
  return { name, initials: words.map((word) => word[0] ?? "").join(""), tails };
}

/** How a typed word is found in a name, if at all. It is in lower case. */
export function fitOf(word: string, { name, initials, tails }: WordedName): Fit | undefined {
  if (name.startsWith(word) || name.includes(`_${word}`) || name.includes(`-${word}`)) return 0;
  if (tails.some((tail) => tail.startsWith(word))) return 0;
  if (word.length > 1 && initials.includes(word)) return 1;
  if (name.includes(word)) return 2;
  // A subsequence of the name, as editors match.
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}
