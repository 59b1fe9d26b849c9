import type { Value } from "../../../model/index";
import { type Bracket, closeWith, endsInside, open } from "../cursor/brackets";
import { fitted, mark, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Reader } from "./reader";
import { readFor, startsFor } from "./readFor";

/** Reads `[a, b]` or `[for x in list : x]`. */
export function readList(reader: Reader): Value {
  const start = reader.at;
  const bracket = open(reader);
  if (startsFor(reader)) return readFor(reader, bracket, Code.CloseBracket);
  const items = readItems(reader, bracket, Code.CloseBracket, "Close this list with ].");
  return { kind: "list", span: mark(reader, start, reader.last), items };
}

/** Reads values with commas between them, up to the closing bracket and behind it; with `onExpand` a last `...` may stand there, and is told. */
export function readItems(
  reader: Reader,
  bracket: Bracket,
  closer: Code,
  message: string,
  onExpand?: () => void,
): Value[] {
  const items: Value[] = [];
  while (reader.code !== closer && !endsInside(reader)) {
    const problems = reader.problems.length;
    items.push(reader.readExpression());
    if (onExpand && reader.code === Code.Dot && reader.text.startsWith("...", reader.at)) {
      advance(reader, 3);
      onExpand();
      break;
    }
    if (reader.code === Code.Comma) advance(reader, 1);
    else if (reader.code !== closer && !endsInside(reader)) separate(reader, closer, reader.problems.length > problems);
  }
  closeWith(reader, bracket, closer, message);
  return fitted(items);
}

/** No comma stands behind an item: goes on with the next item if one begins, else behind the next comma or line. */
function separate(reader: Reader, closer: Code, reported: boolean): void {
  if (!reported) report(reader, reader.last - 1, reader.last, "Put a comma between this item and the next.");
  if (!reported && startsItem(reader)) return;
  do skipToken(reader);
  while (reader.code !== Code.Comma && reader.code !== closer && !reader.crossed && !endsInside(reader));
  if (reader.code === Code.Comma) advance(reader, 1);
}

function startsItem(reader: Reader): boolean {
  const { code } = reader;
  if (code === Code.Quote || code === Code.OpenBrace || code === Code.OpenBracket || code === Code.OpenParen)
    return true;
  return (code >= Code.Zero && code <= Code.Nine) || nameEnd(reader.text, reader.at) > reader.at;
}

/** Reads `(expression)`. */
export function readParentheses(reader: Reader): Value {
  const start = reader.at;
  const bracket = open(reader);
  const part = reader.readExpression();
  closeWith(reader, bracket, Code.CloseParen, "Close this parenthesis with ).");
  const operation = { kind: "parentheses" } as const;
  return { kind: "expression", span: mark(reader, start, reader.last), parts: [part], operation };
}
