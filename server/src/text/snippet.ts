/** Snippets as editors read them (LSP's snippet syntax): the one place where text is escaped for them. */

/** Text that is as it is. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A tab stop with a text that the user replaces, or with several to choose from. */
export function snippetStop(stop: number, placeholder: string, choices: readonly string[] = []): string {
  if (choices.length > 1)
    return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|}$]/g, "\\$&")).join(",")}|}`;
  return placeholder === "" ? `$${stop}` : `\${${stop}:${snippetText(placeholder)}}`;
}

const tabStop = /\\([\\$}])|\$(?:\d+|\{\d+(?::((?:[^\\}]|\\.)*)|\|((?:[^\\,|]|\\.)*)(?:[^|\\]|\\.)*\||)\})/g;

/**
 * The text of a snippet in which nobody fills in anything: each tab stop becomes its placeholder. We write no nested
 * ones.
 */
export function withoutTabStops(snippet: string): string {
  return snippet.replace(tabStop, (_, escaped?: string, placeholder?: string, choice?: string) => {
    return escaped ?? (placeholder ?? choice ?? "").replace(/\\(.)/g, "$1");
  });
}
