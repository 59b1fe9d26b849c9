import type { Span } from "../../../text/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { type Cursor, cut, mark, report } from "./cursor";
import { adviceFor } from "./readMissing";
import { advance } from "./skip";
import { isCloser, skipLine } from "./skipToken";

/** The name that an argument or block begins with. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** Reads that name; undefined when there is none, which is reported, and the line skipped. */
export function readName(cursor: Cursor): Name | undefined {
  const start = cursor.at;
  const end = nameEnd(cursor.text, start);
  if (end > start) {
    const name = { text: cut(cursor, start, end), span: mark(cursor, start, end) };
    advance(cursor, end - start);
    return name;
  }
  report(cursor, start, start + 1, adviceForEntry(cursor.code));
  skipLine(cursor);
  return undefined;
}

function adviceForEntry(code: number): string {
  if (code === Code.Quote) return "Write this name without quotes.";
  return (
    (code > Code.End && !isCloser(code) && adviceFor(code)) ||
    "Take this away: an argument or a block begins with its name."
  );
}
