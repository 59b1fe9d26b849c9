// The form of our data files.

/** One JSON value a line, in ASCII, so that a line's place in the text is its place in the bytes. */
export function lines(values) {
  return values.map((value) => `${asciiJson(value)}\n`).join("");
}

/** JSON in ASCII. */
export function asciiJson(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
}

/** What is in such a text. */
export function parsedLines(text) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}
