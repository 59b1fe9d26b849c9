import type { Span } from "../../../text/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { adviceFor } from "./parseMissing";
import { cut, mark, report, type Scanner } from "./scanner";
import { isCloser, skipLine } from "./skipToken";
import { advance } from "./skipTrivia";

/** The name that an argument or block begins with. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** Parses that name; undefined if there is none. Then it is reported, and the line is skipped. */
export function parseName(scanner: Scanner): Name | undefined {
  const start = scanner.at;
  const end = nameEnd(scanner.text, start);
  if (end > start) {
    const name = { text: cut(scanner, start, end), span: mark(scanner, start, end) };
    advance(scanner, end - start);
    return name;
  }
  report(scanner, start, start + 1, adviceForBodyItem(scanner.code));
  skipLine(scanner);
  return undefined;
}

function adviceForBodyItem(code: number): string {
  if (code === Code.Quote) return "Write this name without quotes.";
  return (
    (code > Code.End && !isCloser(code) && adviceFor(code)) ||
    "Remove this: an argument or a block begins with its name."
  );
}
