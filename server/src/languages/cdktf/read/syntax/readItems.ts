import { Token } from "../tokens/token";
import type { Node } from "./node";
import { enter, lastEnd, leave, type Parser, skip, startAt } from "./parser";
import { beginsStatement, readStatements } from "./readBlock";

/** Reads what stands between the commas of the bracket that stands here. */
export function readItems(parser: Parser): Node[] {
  const items: Node[] = [];
  const open = parser.at;
  const outer = enter(parser);
  while (parser.at < parser.end) {
    if (skip(parser, Token.Comma)) continue;
    if (beginsStatement(parser)) {
      readStatements(parser, false);
      break;
    }
    const { at } = parser;
    const item = readItem(parser);
    if (item.kind !== "missing") items.push(item);
    if (parser.at === at) parser.at++;
  }
  leave(parser, open, outer);
  return items;
}

function readItem(parser: Parser): Node {
  const start = startAt(parser);
  if (!skip(parser, Token.Spread)) return parser.readExpression();
  const inner = parser.readExpression();
  return { kind: "parts", parts: inner.kind === "missing" ? [] : [inner], spread: true, start, end: lastEnd(parser) };
}
