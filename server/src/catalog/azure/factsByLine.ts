/** The facts of a text that has one in each line, as JSON. None where the text is no such list. */
export function factsByLine<Fact>(text: string): readonly Fact[] {
  try {
    return JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`);
  } catch {
    return [];
  }
}
