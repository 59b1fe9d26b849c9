import { closerOf, isWordToken, TokenKind } from "../tokens/token";
import type { StepNode, SyntaxNode } from "./node";
import { parseItems } from "./parseItems";
import { breaksAt, lastEnd, type Parser, peek, startAt, tokenText, within } from "./parser";
import { parseTemplate } from "./parseTemplate";
import { skipAngles } from "./skipType";

/** Parses what is accessed of a term: `.b`, `[0]`, `(c)`; the term itself if nothing is. */
export function parseSteps(parser: Parser, base: SyntaxNode): SyntaxNode {
  if (base.kind === "missing" || base.kind === "function") return base;
  const steps: StepNode[] = [];
  while (parseStep(parser, steps));
  const [last] = steps.slice(-1);
  return last ? { kind: "chain", base, steps, start: base.start, end: last.end } : base;
}

function parseStep(parser: Parser, steps: StepNode[]): boolean {
  switch (peek(parser)) {
    case TokenKind.QuestionDot:
      if (peek(parser, 1) === TokenKind.OpenParen || peek(parser, 1) === TokenKind.OpenBracket) {
        parser.at++;
        return parseStep(parser, steps);
      }
      return parseDot(parser, steps);
    case TokenKind.Dot:
      return parseDot(parser, steps);
    case TokenKind.OpenBracket: {
      const start = startAt(parser);
      const key = within(parser, () => {
        const inner = parser.readExpression();
        return inner;
      });
      steps.push({ kind: "index", key, start, end: lastEnd(parser) });
      return true;
    }
    case TokenKind.OpenParen: {
      const start = startAt(parser);
      const args = parseItems(parser);
      steps.push({ kind: "call", args, start, end: lastEnd(parser) });
      return true;
    }
    case TokenKind.Bang:
      if (breaksAt(parser)) return false;
      parser.at++;
      return true;
    case TokenKind.Template:
    case TokenKind.TemplateHead: {
      if (breaksAt(parser)) return false;
      const text = parseTemplate(parser);
      steps.push({ kind: "call", args: [text], start: text.start, end: text.end });
      return true;
    }
    case TokenKind.Less:
      if (!takesTypes(parser)) return false;
      skipAngles(parser);
      return true;
    default:
      return false;
  }
}

function parseDot(parser: Parser, steps: StepNode[]): boolean {
  parser.at++;
  if (isWordToken(peek(parser)) && !(breaksAt(parser) && isBelow(parser))) {
    steps.push({
      kind: "member",
      name: tokenText(parser),
      start: startAt(parser),
      end: parser.tokens.ends[parser.at]!,
    });
    parser.at++;
    return true;
  }
  const end = lastEnd(parser);
  steps.push({ kind: "member", name: "", start: end, end });
  return false;
}

/** Whether the word on the line below a dot is something of its own: a key, or the beginning of a statement. */
function isBelow(parser: Parser): boolean {
  return (
    peek(parser) !== TokenKind.Name ||
    peek(parser, 1) === TokenKind.Colon ||
    (peek(parser, 1) === TokenKind.Name && !breaksAt(parser, 1))
  );
}

/** Whether `<…>` in front of a parenthesis is here: types for a call, not a comparison. */
export function takesTypes(parser: Parser): boolean {
  const { mates } = parser.tokens;
  let depth = 0;
  for (let ahead = 0; ahead < longest; ahead++) {
    const kind = peek(parser, ahead);
    if (kind === TokenKind.Less) depth++;
    else if (kind === TokenKind.Greater) {
      if (--depth === 0) return peek(parser, ahead + 1) === TokenKind.OpenParen;
    } else if (closerOf(kind) !== TokenKind.End) ahead = mates[parser.at + ahead]! - parser.at;
    else if (!canBeInType(kind)) return false;
  }
  return false;
}

const longest = 100;

function canBeInType(kind: TokenKind): boolean {
  switch (kind) {
    case TokenKind.Dot:
    case TokenKind.Comma:
    case TokenKind.String:
    case TokenKind.Number:
    case TokenKind.Operator:
    case TokenKind.Arrow:
    case TokenKind.Question:
    case TokenKind.Colon:
      return true;
    default:
      return isWordToken(kind);
  }
}
