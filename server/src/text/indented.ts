/**
 * Every line that is not empty, further in. A line ends with "\n": where JavaScript's patterns see another end (U+2028,
 * U+2029, a carriage return alone) text of a string may go on, in which nothing can be put.
 */
export function indented(text: string, by = "  "): string {
  return text.replace(/(?<![^\n])(?=[^\r\n])/g, by);
}
