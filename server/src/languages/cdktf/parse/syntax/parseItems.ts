import { TokenKind } from "../tokens/token";
import type { SyntaxNode } from "./node";
import { beginsStatement, parseStatements } from "./parseBlock";
import { accept, enter, lastEnd, leave, type Parser, startAt } from "./parser";

/** Parses what is between the commas of the bracket that is here. */
export function parseItems(parser: Parser): SyntaxNode[] {
  const items: SyntaxNode[] = [];
  const open = parser.at;
  const outer = enter(parser);
  while (parser.at < parser.end) {
    if (accept(parser, TokenKind.Comma)) continue;
    if (beginsStatement(parser)) {
      parseStatements(parser, false);
      break;
    }
    const { at } = parser;
    const item = parseItem(parser);
    if (item.kind !== "missing") items.push(item);
    if (parser.at === at) parser.at++;
  }
  leave(parser, open, outer);
  return items;
}

function parseItem(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  if (!accept(parser, TokenKind.Spread)) return parser.readExpression();
  const inner = parser.readExpression();
  const parts = inner.kind === "missing" ? [] : [inner];
  return { kind: "parts", parts, choices: parts, spread: true, start, end: lastEnd(parser) };
}
