/** The argument that takes the name or the id for a word of an id: `virtual_network_name` for `virtualNetworks`. */
export function argumentFor(word: string, names: readonly string[]): string | undefined {
  const ends = [`${singularOf(word)}_name`, `${singularOf(word)}_id`];
  return names.find((name) => ends.some((end) => name === end || name.endsWith(`_${end}`)));
}

/** A word of an id in azurerm's spelling and in the singular: `virtual_network` for `virtualNetworks`. */
export function singularOf(word: string): string {
  return word
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}
