/**
 * Markdown that the server hands out. Its type keeps text from outside away: a plain string does not fit, and only the
 * functions here make one of it.
 */
import { encodeUri, escapeMarkdown } from "../text/index";

declare const isMarkdown: unique symbol;

/** Text with everything from outside escaped. */
export type Markdown = string & { readonly [isMarkdown]: true };

/** Markdown as it is in the project's own data, or in code; never anything that a file, Azure or an editor says. */
export function raw(text: string): Markdown {
  return text as Markdown;
}

/** Sentences of ours around what is Markdown already: a string in a hole does not compile. */
export function md(literals: TemplateStringsArray, ...holes: readonly (Markdown | number)[]): Markdown {
  return raw(literals.map((literal, at) => literal + (holes[at] ?? "")).join(""));
}

/** Any text, shown as it is. */
export function asText(text: string): Markdown {
  return raw(escapeMarkdown(text));
}

/** Any text as code in a line. */
export function asCode(text: string): Markdown {
  const line = text.replace(/\s+/g, " ");
  const fence = "`".repeat(longestRun(line, 0) + 1);
  const gap = /^`|`$/.test(line) ? " " : "";
  return raw(`${fence}${gap}${line}${gap}${fence}`);
}

/** Any text as lines of code. */
export function asCodeBlock(text: string, language = ""): Markdown {
  const fence = "`".repeat(Math.max(3, longestRun(text, 2) + 1));
  return raw(`${fence}${language}\n${text}\n${fence}`);
}

/** A link of ours; every part of the address stays part of it. */
export function asLink(label: Markdown, address: string): Markdown {
  return raw(`[${label}](${encodeUri(address).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"))})`);
}

/** The given parts as paragraphs. */
export function paragraphs(parts: readonly (Markdown | false | undefined | "")[], between = "\n\n"): Markdown {
  return raw(parts.filter(Boolean).join(between));
}

function longestRun(text: string, least: number): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), least);
}
