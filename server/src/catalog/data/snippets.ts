/** A whole set-up as a program, in LSP's snippet syntax. */
export interface ProgramSnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** Imports from where bindings are generated to, an empty line, and the statements with their tab stops. */
  readonly body: string;
}

/** The set-ups of a snippets.json, which scripts/snippets.mjs writes; none where the text is no such file. */
export function readSnippets(text: string): readonly ProgramSnippet[] {
  try {
    const all: Partial<ProgramSnippet>[] = JSON.parse(text);
    return all.filter((one): one is ProgramSnippet => Boolean(one.prefix && one.title && one.body));
  } catch {
    return [];
  }
}
