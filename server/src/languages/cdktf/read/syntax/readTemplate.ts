import { Token } from "../tokens/token";
import type { Node, TemplateNode } from "./node";
import { isClosed, lastEnd, type Parser, peek, skipToken, startAt, within } from "./parser";

/** Reads a template literal. */
export function readTemplate(p: Parser): TemplateNode {
  const start = startAt(p);
  const pieces = [pieceAt(p, p.at)];
  const parts: Node[] = [];
  const open = p.at;
  if (peek(p) === Token.Template) p.at++;
  else {
    within(p, () => {
      while (p.at < p.end) {
        parts.push(p.readExpression());
        skipToMiddle(p);
        if (p.at < p.end) pieces.push(pieceAt(p, p.at));
        p.at++;
      }
      if (parts.length < pieces.length) parts.push(p.readExpression());
    });
    const end = lastEnd(p);
    pieces.push(isClosed(p, open) ? pieceAt(p, p.at - 1) : { start: end, end });
  }
  return { kind: "template", pieces, parts, start, end: lastEnd(p) };
}

/** Over what does not belong to the substitution. */
function skipToMiddle(p: Parser): void {
  while (p.at < p.end && peek(p) !== Token.TemplateMiddle) skipToken(p);
}

/** The text of the piece that stands here, without the marks around it. */
function pieceAt({ text, tokens }: Parser, at: number): { start: number; end: number } {
  const kind = tokens.kinds[at] as Token;
  const start = tokens.starts[at]! + 1;
  const end = tokens.ends[at]!;
  if (kind === Token.TemplateHead || kind === Token.TemplateMiddle) return { start, end: end - 2 };
  return { start, end: end > start && text[end - 1] === "`" ? end - 1 : end };
}
