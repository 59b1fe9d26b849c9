import type { Node, TemplateNode } from "./node";
import { lastEnd, type Parser, peek, skipGroup, startAt, within } from "./parser";
import { readExpression } from "./readExpression";
import { closerOf, Token } from "./token";

/** Reads a template literal. */
export function readTemplate(p: Parser): TemplateNode {
  const start = startAt(p);
  const pieces = [pieceAt(p)];
  const parts: Node[] = [];
  if (peek(p) === Token.Template) p.at++;
  else {
    within(p, () => {
      while (p.at < p.end) {
        parts.push(readExpression(p));
        skipToMiddle(p);
        if (p.at < p.end) pieces.push(pieceAt(p));
        p.at++;
      }
      if (parts.length < pieces.length) parts.push(readExpression(p));
    });
    p.at--;
    pieces.push(pieceAt(p));
    p.at++;
  }
  return { kind: "template", pieces, parts, start, end: lastEnd(p) };
}

/** Over what does not belong to the substitution. */
function skipToMiddle(p: Parser): void {
  while (p.at < p.end && peek(p) !== Token.TemplateMiddle) {
    if (closerOf(peek(p)) !== Token.End) skipGroup(p);
    else p.at++;
  }
}

/** The text of the piece that stands here, without the marks around it. */
function pieceAt({ text, tokens, at }: Parser): { start: number; end: number } {
  const kind = tokens.kinds[at] as Token;
  const start = tokens.starts[at]! + 1;
  const end = tokens.ends[at]!;
  switch (kind) {
    case Token.TemplateHead:
    case Token.TemplateMiddle:
      return { start, end: end - 2 };
    case Token.Template:
    case Token.TemplateTail:
      return { start, end: end > start && text[end - 1] === "`" ? end - 1 : end };
    default:
      // The template ends without a tail.
      return { start: end, end };
  }
}
