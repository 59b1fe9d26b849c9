/** A snippet as the text that it leaves when nobody fills anything in: choices as their first, stops as their placeholder. */
export function plainSnippet(snippet: string): string {
  const placeholders = new Map<string, string>();
  const text = snippet
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)(?:[^|\\]|\\.)*\|\}/g, "$1")
    .replace(/\$\{(\d+):((?:[^\\}]|\\.)*)\}/g, (_, stop: string, placeholder: string) => {
      placeholders.set(stop, placeholder);
      return placeholder;
    });
  return text.replace(/\$(\d+)/g, (_, stop: string) => placeholders.get(stop) ?? "").replace(/\\([\\$},|])/g, "$1");
}
