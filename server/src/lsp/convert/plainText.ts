// A snippet for editors that have none: each tab stop becomes the text that it holds, or nothing.

const tabStop = /\\([\\$}])|\$(?:\d+|\{\d+(?::((?:[^\\}]|\\.)*)|\|((?:[^\\,|]|\\.)*)(?:[^|\\]|\\.)*\||)\})/g;

/** The text of a snippet in LSP's syntax. Nested placeholders are not written by us and not understood. */
export function plainText(snippet: string): string {
  return snippet.replace(tabStop, (_, escaped?: string, placeholder?: string, choice?: string) => {
    return escaped ?? (placeholder ?? choice ?? "").replace(/\\(.)/g, "$1");
  });
}
