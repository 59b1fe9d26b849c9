/** Every line that is not empty, one step further in. */
export function indent(text: string, by = "  "): string {
  return text.replace(/^(?=.)/gm, by);
}
