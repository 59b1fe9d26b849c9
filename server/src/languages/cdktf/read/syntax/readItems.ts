import { Token } from "../tokens/token";
import type { Node } from "./node";
import { enter, lastEnd, leave, type Parser, skip, startAt } from "./parser";
import { beginsStatement, readStatements } from "./readBlock";

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
  if (!skip(p, Token.Spread)) return p.readExpression();
  const inner = p.readExpression();
  return { kind: "parts", parts: inner.kind === "missing" ? [] : [inner], spread: true, start, end: lastEnd(p) };
}
