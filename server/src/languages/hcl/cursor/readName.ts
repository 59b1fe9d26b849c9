import type { Span } from "../../../text/span";
import { Code } from "./code";
import { nameEnd } from "./nameEnd";
import { cut, mark, type Reader, report } from "./reader";
import { adviceFor } from "./readMissing";
import { advance } from "./skip";
import { skipLine } from "./skipLine";
import { isCloser } from "./skipToken";

/** The name that an argument or block begins with. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** Reads that name; undefined when there is none, which is reported, and the line skipped. */
export function readName(r: Reader): Name | undefined {
  const start = r.at;
  const end = nameEnd(r.text, start);
  if (end > start) {
    const name = { text: cut(r, start, end), span: mark(r, start, end) };
    advance(r, end - start);
    return name;
  }
  report(r, start, start + 1, adviceForEntry(r.code));
  skipLine(r);
  return undefined;
}

function adviceForEntry(code: number): string {
  if (code === Code.Quote) return "Write this name without quotes.";
  return (
    (code > Code.End && !isCloser(code) && adviceFor(code)) ||
    "Take this away: an argument or a block begins with its name."
  );
}
