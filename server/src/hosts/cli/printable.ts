// What may be printed: text in which nothing steers a terminal, and nothing is a command to the program that runs a
// workflow and reads along (`::error::` and `##[…]` of GitHub, `##vso[…]` of Azure Pipelines). A plain string does not fit.
import { codeEscape, escapeTerminal, withoutUnseen } from "../../text/index";

declare const isPrintable: unique symbol;

/** Text for a terminal, or for a program that reads the output. */
export type Printable = string & { readonly [isPrintable]: true };

/** Any text as part of a line. Invisible characters are written as escapes. */
export function asPart(text: string): Printable {
  return printableAsIs(withoutCommands(escapeTerminal(text)));
}

/** Any text at the start of a line. */
export function asLine(text: string): Printable {
  return printableAsIs(asPart(text).replace(/^(\s*):(?=:)/, "$1\\u003a"));
}

/** Any text of several lines. */
export function asLines(text: string): Printable {
  return printableAsIs(text.split("\n").map(asLine).join("\n"));
}

/** Any value as JSON, on one line. */
export function asJson(value: unknown): Printable {
  return printableAsIs(withoutCommands(withoutUnseen(JSON.stringify(value), codeEscape)));
}

/** Any text as data of a command that GitHub reads; line ends are written as it wants them. */
export function asCommandData(text: string): Printable {
  const encoded = text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  return printableAsIs(withoutCommands(escapeTerminal(encoded)));
}

/** Our own text, or text that consists of printable parts. */
export function printableAsIs(text: string): Printable {
  return text as Printable;
}

/** The second sign as an escape, which JSON reads as the same. */
function withoutCommands(text: string): string {
  return text.replace(/##(?=\w*\[)/g, "#\\u0023");
}
