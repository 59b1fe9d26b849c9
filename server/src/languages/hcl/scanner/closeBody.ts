import type { Body, BodyItem } from "../../../model/index";
import { Code } from "../lexer/code";
import { type Bracket, leave } from "./brackets";
import { endOfLineAbove, endsByIndent } from "./indent";
import { compact, mark, reportUnclosed, type Scanner } from "./scanner";
import { advance } from "./skipTrivia";

/** The body whose body items were read: closed by the brace that is here, or else not closed, which is reported. */
export function closeBody(
  scanner: Scanner,
  bracket: Bracket,
  items: BodyItem[],
  indent: number,
  message: string,
  /** Where the head of the body begins. */
  head = bracket.start,
): Body {
  if (scanner.code === Code.CloseBrace && !endsByIndent(scanner, indent)) {
    scanner.newlines = bracket.newlines;
    advance(scanner, 1);
    return { items: compact(items), span: mark(scanner, bracket.start, scanner.last), closed: true };
  }
  reportUnclosed(scanner, head, bracket.start + 1, message);
  const end = Math.max(scanner.last, endOfLineAbove(scanner.text, scanner.at));
  scanner.last = end;
  leave(scanner, bracket);
  return { items: compact(items), span: mark(scanner, bracket.start, end), closed: false };
}
