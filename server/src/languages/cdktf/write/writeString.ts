/** A string literal of these characters, in double quotes unless that takes more escapes. */
export function writeString(text: string, quote = fewestEscapes(text)): string {
  return `${quote}${insideOf(text, quote)}${quote}`;
}

/** The inside of a literal in these quotes. */
export function insideOf(text: string, quote: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
    .replace(/[\u0000-\u001f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return quote === "`" ? escaped.replaceAll("${", "\\${") : escaped;
}

function fewestEscapes(text: string): string {
  const count = (quote: string) => text.split(quote).length;
  return count('"') > count("'") ? "'" : '"';
}

/** Text as a template of Terraform's in which nothing is an interpolation. */
export function asTemplate(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}
