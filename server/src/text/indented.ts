/**
 * Indents every line that is not empty. A line ends with "\n". Other line ends of JavaScript's patterns (U+2028,
 * U+2029, a carriage return alone) may be inside of a string, where nothing can be inserted.
 */
export function indented(text: string, by = "  "): string {
  return text.replace(/(?<![^\n])(?=[^\r\n])/g, by);
}
