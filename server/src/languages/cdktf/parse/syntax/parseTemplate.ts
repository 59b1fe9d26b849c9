import { TokenKind } from "../tokens/token";
import type { SyntaxNode, TemplateNode } from "./node";
import { isClosed, lastEnd, type Parser, peek, skipToken, startAt, within } from "./parser";

/** Parses a template literal. */
export function parseTemplate(parser: Parser): TemplateNode {
  const start = startAt(parser);
  const pieces = [pieceAt(parser, parser.at)];
  const parts: SyntaxNode[] = [];
  const open = parser.at;
  if (peek(parser) === TokenKind.Template) parser.at++;
  else {
    within(parser, () => {
      while (parser.at < parser.end) {
        parts.push(parser.readExpression());
        skipToMiddle(parser);
        if (parser.at < parser.end) pieces.push(pieceAt(parser, parser.at));
        parser.at++;
      }
      if (parts.length < pieces.length) parts.push(parser.readExpression());
    });
    const end = lastEnd(parser);
    pieces.push(isClosed(parser, open) ? pieceAt(parser, parser.at - 1) : { start: end, end });
  }
  return { kind: "template", pieces, parts, start, end: lastEnd(parser) };
}

/** Over what does not belong to the substitution. */
function skipToMiddle(parser: Parser): void {
  while (parser.at < parser.end && peek(parser) !== TokenKind.TemplateMiddle) skipToken(parser);
}

/** The text of the piece that is here, without the marks around it. */
function pieceAt({ text, tokens }: Parser, at: number): { start: number; end: number } {
  const kind = tokens.kinds[at] as TokenKind;
  const start = tokens.starts[at]! + 1;
  const end = tokens.ends[at]!;
  if (kind === TokenKind.TemplateHead || kind === TokenKind.TemplateMiddle) return { start, end: end - 2 };
  return { start, end: end > start && text[end - 1] === "`" ? end - 1 : end };
}
