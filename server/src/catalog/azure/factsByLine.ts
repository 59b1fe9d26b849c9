/** The facts of a text with one line of JSON for each. Empty if the text is not such a list. */
export function factsByLine<Fact>(text: string): readonly Fact[] {
  try {
    return JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`);
  } catch {
    return [];
  }
}
