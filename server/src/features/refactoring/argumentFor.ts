/** Which of some arguments holds the name, or the id, of what a word of an id stands for: `virtualNetworks`, `virtual_network_name`. */
export function argumentFor(word: string, names: readonly string[]): string | undefined {
  const ends = [`${singularOf(word)}_name`, `${singularOf(word)}_id`];
  return names.find((name) => ends.some((end) => name === end || name.endsWith(`_${end}`)));
}

/** A word of an id as azurerm spells one of what it stands for: `virtual_network`. */
export function singularOf(word: string): string {
  return word
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}
