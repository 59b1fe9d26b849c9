// The form of our data files.

/** One JSON value a line, in ASCII, so that a line's place in the text is its place in the bytes. */
export function lines(values) {
  const ascii = (text) =>
    text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return values.map((value) => `${ascii(JSON.stringify(value))}\n`).join("");
}

/** What is in such a text. */
export function parsedLines(text) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
