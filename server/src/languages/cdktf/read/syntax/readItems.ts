import { Token } from "../tokens/token";
import type { Node } from "./node";
import { enter, lastEnd, leave, type Parser, peek, skip, startAt } from "./parser";
import { readExpression } from "./readExpression";
import { beginsImport, readStatements } from "./readStatements";

/** Reads what stands between the commas of the bracket that stands here. */
export function readItems(p: Parser): Node[] {
  const items: Node[] = [];
  const open = p.at;
  const outer = enter(p);
  while (p.at < p.end) {
    if (skip(p, Token.Comma)) continue;
    if (beginsStatement(p)) {
      readStatements(p, false);
      break;
    }
    const { at } = p;
    const item = readItem(p);
    if (item.kind !== "missing") items.push(item);
    if (p.at === at) p.at++;
  }
  leave(p, open, outer);
  return items;
}

function readItem(p: Parser): Node {
  const start = startAt(p);
  if (!skip(p, Token.Spread)) return readExpression(p);
  const inner = readExpression(p);
  return { kind: "parts", parts: inner.kind === "missing" ? [] : [inner], spread: true, start, end: lastEnd(p) };
}

/** Whether a statement begins here, though no statement can stand in this place. */
export function beginsStatement(p: Parser): boolean {
  switch (peek(p)) {
    case Token.Declare:
    case Token.Export:
    case Token.Keyword:
      return true;
    default:
      return beginsImport(p);
  }
}
