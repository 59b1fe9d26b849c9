import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import type { Reader } from "./reader";

/** The first line of a heredoc: `<<EOT` or `<<-EOT` and nothing else behind it. */
export interface Heredoc {
  readonly marker: string;
  /** Whether the indentation that its lines share is not part of the text. */
  readonly flush: boolean;
  /** Where its first line begins. */
  readonly start: number;
}

/** The heredoc that begins where the reader stands, if one does. */
export function heredocAt(r: Reader): Heredoc | undefined {
  const { text } = r;
  if (text.charCodeAt(r.at + 1) !== Code.Less) return undefined;
  const flush = text.charCodeAt(r.at + 2) === Code.Minus;
  const start = r.at + (flush ? 3 : 2);
  const end = nameEnd(text, start);
  if (end === start || end >= r.end) return undefined;
  const newline = text.charCodeAt(end) === Code.Return ? end + 1 : end;
  if (text.charCodeAt(newline) !== Code.Newline) return undefined;
  return { marker: text.slice(start, end), flush, start: newline + 1 };
}
