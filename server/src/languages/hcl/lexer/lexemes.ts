// Where the words and signs of the language end: what the reader, the lexer and whoever else looks at a text know of them in common.
import { Code } from "./code";
import { nameEnd } from "./nameEnd";

/** The first line of a heredoc: `<<EOT` or `<<-EOT` and nothing else behind it. */
export interface Heredoc {
  readonly marker: string;
  /** Whether the indentation that its lines share is not part of the text. */
  readonly flush: boolean;
  /** Where its first line begins. */
  readonly start: number;
}

/** The heredoc that begins at `at`, if one does in front of `limit`. */
export function heredocAt(text: string, at: number, limit = text.length): Heredoc | undefined {
  if (text.charCodeAt(at + 1) !== Code.Less || text.charCodeAt(at) !== Code.Less) return undefined;
  const flush = text.charCodeAt(at + 2) === Code.Minus;
  const start = at + (flush ? 3 : 2);
  const end = nameEnd(text, start);
  if (end === start || end >= limit) return undefined;
  const newline = text.charCodeAt(end) === Code.Return ? end + 1 : end;
  if (text.charCodeAt(newline) !== Code.Newline) return undefined;
  return { marker: text.slice(start, end), flush, start: newline + 1 };
}

/** Where the number ends that begins at `at`: digits, dots and exponents, but never with a dot at the end. */
export function numberEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === Code.Dot) at++;
    else if (code === 69 || code === 101) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === Code.Plus || sign === Code.Minus ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}

export function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}
