/** Terraform's own words for any text: the one place where HCL is escaped, for its files, and for addresses and indexes. */
import { codeEscape, withoutUnseen } from "./escape";

/** The inside of a text in quotes: nothing in it is an interpolation, an end of the text, or an invisible character. */
export function escapeHcl(text: string): string {
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
  return withoutUnseen(escaped, escapeSign).replace(/([$%])\{/g, "$1$1{");
}

/** A text in quotes. */
export function hclString(text: string): string {
  return `"${escapeHcl(text)}"`;
}

/** A key of an object: as it is where it can be without quotes. */
export function hclKey(key: string): string {
  // A `for` at the beginning of an object would make it another expression.
  return /^[A-Za-z_][\w-]*$/.test(key) && key !== "for" ? key : hclString(key);
}

/** `["key"]`, as a step of a traversal or an address has it. */
export function hclIndex(key: string): string {
  return `[${hclString(key)}]`;
}

/** Half of a surrogate pair is no character to HCL, as it is none to UTF-8. */
function escapeSign(sign: string): string {
  if (/\p{Cs}/u.test(sign)) return "\ufffd";
  const point = sign.codePointAt(0)!;
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, "0")}` : codeEscape(sign);
}

/** `["azurerm_key_vault.kv", "[0]", "id"]` as a traversal. */
export function joinPath(path: readonly string[]): string {
  return path.reduce((text, step) => (step.startsWith("[") ? text + step : `${text}.${step}`));
}

/** Whether Terraform takes a text as a name: what begins with a letter or underscore and goes on with those, digits and dashes. */
export function isName(text: string): boolean {
  // Nearly all are ASCII, which is told in a fraction of the time.
  return /^[A-Za-z_][\w-]*$/.test(text) || /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text);
}

/** Whether a module can call a provider so: in lower case, with single dashes between letters and digits. */
export function isProviderName(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u.test(text);
}
