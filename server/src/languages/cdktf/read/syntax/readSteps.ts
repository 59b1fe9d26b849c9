import { closerOf, isWord, Token } from "../tokens/token";
import type { Node, StepNode } from "./node";
import { breaksAt, lastEnd, type Parser, peek, startAt, textAt, within } from "./parser";
import { readItems } from "./readItems";
import { readTemplate } from "./readTemplate";
import { skipAngles } from "./skipType";

/** Reads what is accessed of a term: `.b`, `[0]`, `(c)`; the term itself if nothing is. */
export function readSteps(parser: Parser, base: Node): Node {
  if (base.kind === "missing" || base.kind === "function") return base;
  const steps: StepNode[] = [];
  while (readStep(parser, steps));
  const [last] = steps.slice(-1);
  return last ? { kind: "chain", base, steps, start: base.start, end: last.end } : base;
}

function readStep(parser: Parser, steps: StepNode[]): boolean {
  switch (peek(parser)) {
    case Token.QuestionDot:
      if (peek(parser, 1) === Token.OpenParen || peek(parser, 1) === Token.OpenBracket) {
        parser.at++;
        return readStep(parser, steps);
      }
      return readDot(parser, steps);
    case Token.Dot:
      return readDot(parser, steps);
    case Token.OpenBracket: {
      const start = startAt(parser);
      const key = within(parser, () => {
        const inner = parser.readExpression();
        return inner;
      });
      steps.push({ kind: "index", key, start, end: lastEnd(parser) });
      return true;
    }
    case Token.OpenParen: {
      const start = startAt(parser);
      const args = readItems(parser);
      steps.push({ kind: "call", args, start, end: lastEnd(parser) });
      return true;
    }
    case Token.Bang:
      if (breaksAt(parser)) return false;
      parser.at++;
      return true;
    case Token.Template:
    case Token.TemplateHead: {
      if (breaksAt(parser)) return false;
      const text = readTemplate(parser);
      steps.push({ kind: "call", args: [text], start: text.start, end: text.end });
      return true;
    }
    case Token.Less:
      if (!takesTypes(parser)) return false;
      skipAngles(parser);
      return true;
    default:
      return false;
  }
}

function readDot(parser: Parser, steps: StepNode[]): boolean {
  parser.at++;
  if (isWord(peek(parser)) && !(breaksAt(parser) && isBelow(parser))) {
    steps.push({ kind: "member", name: textAt(parser), start: startAt(parser), end: parser.tokens.ends[parser.at]! });
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
    peek(parser) !== Token.Name ||
    peek(parser, 1) === Token.Colon ||
    (peek(parser, 1) === Token.Name && !breaksAt(parser, 1))
  );
}

/** Whether `<…>` in front of a parenthesis stands here: types for a call, not a comparison. */
export function takesTypes(parser: Parser): boolean {
  const { mates } = parser.tokens;
  let depth = 0;
  for (let ahead = 0; ahead < longest; ahead++) {
    const kind = peek(parser, ahead);
    if (kind === Token.Less) depth++;
    else if (kind === Token.Greater) {
      if (--depth === 0) return peek(parser, ahead + 1) === Token.OpenParen;
    } else if (closerOf(kind) !== Token.End) ahead = mates[parser.at + ahead]! - parser.at;
    else if (!canBeInType(kind)) return false;
  }
  return false;
}

const longest = 100;

function canBeInType(kind: Token): boolean {
  switch (kind) {
    case Token.Dot:
    case Token.Comma:
    case Token.String:
    case Token.Number:
    case Token.Operator:
    case Token.Arrow:
    case Token.Question:
    case Token.Colon:
      return true;
    default:
      return isWord(kind);
  }
}
