/** Any text in JSON and in programs: the one place where either is escaped. */
import { codeEscape, withoutUnseen } from "./escape";

/** A string of JSON, as plain text: Terraform may still take it for a template. */
export function jsonString(text: string): string {
  return withoutUnseen(JSON.stringify(text), codeEscape);
}

/** A string literal of a program, in double quotes unless that takes more escapes. */
export function codeString(text: string, quote = fewestEscapes(text)): string {
  return `${quote}${escapeCode(text, quote)}${quote}`;
}

/** The inside of a literal in these quotes. */
export function escapeCode(text: string, quote: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t");
  const seen = withoutUnseen(escaped, codeEscape);
  return quote === "`" ? seen.replaceAll("${", "\\${") : seen;
}

/** The key of an object of a program: as it is where it can be without quotes; in brackets where it would be the prototype. */
export function codeKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : codeString(key, '"');
}

/** Text as a Terraform template without interpolations. */
export function asTemplate(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}

function fewestEscapes(text: string): string {
  const count = (quote: string) => text.split(quote).length;
  return count('"') > count("'") ? "'" : '"';
}
