/** A name, and what a typed word is held against. */
export interface WordedName {
  readonly name: string;
  /** The first letters of its words: `akv` of `azurerm_key_vault`. */
  readonly initials: string;
  /** Its words without what is between them: `azurermkeyvault`. */
  readonly joined: string;
}

/** How a word is found in a name: at the beginning of one of its words (0), as initials (1), or as letters in that order (2). */
export type Fit = 0 | 1 | 2;

/** What a name is found by. */
export function readable(name: string): WordedName {
  const words = name.split(/[_-]/);
  return { name, initials: words.map((word) => word[0] ?? "").join(""), joined: words.join("") };
}

/** How a typed word is found in a name, if at all. It is in lower case. */
export function fitOf(word: string, { name, initials, joined }: WordedName): Fit | undefined {
  if (name.startsWith(word) || name.includes(`_${word}`) || name.includes(`-${word}`)) return 0;
  // "keyvault", but not "sa", which begins in many words.
  if (word.length > 3 && joined.includes(word)) return 0;
  if (word.length > 1 && initials.includes(word)) return 1;
  // A subsequence of the name, as editors match.
  let at = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 2;
}
