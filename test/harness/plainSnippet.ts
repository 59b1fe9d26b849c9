/** What is escaped, a tab stop, one with a placeholder, or one with choices: read from left to right, as editors do. */
const part = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|((?:[^\\,|]|\\.)*)(?:[^|\\]|\\.)*\|)\}/gs;

/** What a snippet inserts if nobody types anything into its tab stops. */
export function plainSnippet(snippet: string): string {
  const placeholders = new Map<string, string>();
  for (const [, , , stop, placeholder] of snippet.matchAll(part))
    if (stop !== undefined && placeholder !== undefined) placeholders.set(stop, placeholder);
  return snippet.replace(part, (_, escaped, plain, __, placeholder, choice) =>
    plain === undefined
      ? (escaped ?? (placeholder ?? choice).replace(/\\([\\$},|])/g, "$1"))
      : (placeholders.get(plain) ?? "").replace(/\\([\\$}])/g, "$1"),
  );
}
