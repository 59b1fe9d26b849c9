// Splits the one long message that hcl2json makes of Terraform's syntax errors.
import { Lines, type Span } from "../../text/index";

/** One syntax error, in offsets of the parsed text. */
interface StrictMessage {
  readonly span: Span;
  readonly title: string;
  readonly detail: string;
}

/** The name under which the text is parsed; the message repeats it. */
export const strictName = "a.tf";

const complaint = /a\.tf:(\d+),(\d+)-(?:(\d+),)?(\d+): ([^;]+); /g;

/** The errors in the order of the text; empty for a message that is not understood. */
export function strictMessages(message: string, text: string): readonly StrictMessage[] {
  const lines = new Lines(text);
  const found = [...message.matchAll(complaint)].map((match, index, all) => {
    const [whole, line, column, endLine, endColumn, title] = match;
    const start = offsetOf(lines, Number(line), Number(column));
    const end = offsetOf(lines, Number(endLine ?? line), Number(endColumn));
    const next = all[index + 1]?.index ?? message.length;
    const detail = message
      .slice(match.index + whole.length, next)
      .trim()
      .replace(/\]$/, "")
      // It names a place in a file that nobody has.
      .replaceAll(/ at a\.tf:[\d,-]+/g, "");
    return { span: { start, end: Math.max(start, end) }, title: title!, detail };
  });
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The parser counts columns in grapheme clusters, from 1. */
function offsetOf(lines: Lines, line: number, column: number): number {
  const text = lines.lineText(line - 1);
  const start = lines.offsetAt({ line: line - 1, character: 0 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no segmenting
  if (/^[\x00-\x7f]*$/.test(text)) return start + Math.min(column - 1, text.length);
  let at = 0;
  let count = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (count++ >= column) break;
    at += segment.length;
  }
  return start + at;
}
