/** Wording that several messages share. */

/** `a`, `a and b`, `a, b, and c`; with another word instead of "and", and a limit after which the rest is counted. */
export function listed(words: readonly string[], and = "and", most = 12): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  if (shown.length <= 2) return shown.join(` ${and} `);
  return `${shown.slice(0, -1).join(", ")}, ${and} ${shown[shown.length - 1]}`;
}

/** The first of some words, and how many more there are: `a, b and 3 more`. */
export function listedFirst(words: readonly string[], most: number): string {
  const more = words.length - most;
  return more > 0 ? `${words.slice(0, most).join(", ")} and ${more} more` : listed(words);
}

/** The sentence " Did you mean x?", with a blank in front, or nothing. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? "" : ` Did you mean ${name}?`;
}

/** A text as a message quotes it: shortened where it is too long for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Code in a message, which is not Markdown: between backticks, as people write it. */
export function asPlainCode(code: string): string {
  return `\`${shortened(code)}\``;
}

/** `an azurerm_key_vault`, `a workspace`. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}
