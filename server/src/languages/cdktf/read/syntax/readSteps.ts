import { closerOf, isWord, Token } from "../tokens/token";
import type { Node, StepNode } from "./node";
import { breaksAt, lastEnd, type Parser, peek, startAt, textAt, within } from "./parser";
import { readItems } from "./readItems";
import { readTemplate } from "./readTemplate";
import { skipAngles } from "./skipType";

/** Reads what is accessed of a term: `.b`, `[0]`, `(c)`; the term itself if nothing is. */
export function readSteps(p: Parser, base: Node): Node {
  if (base.kind === "missing" || base.kind === "function") return base;
  const steps: StepNode[] = [];
  while (readStep(p, steps));
  const [last] = steps.slice(-1);
  return last ? { kind: "chain", base, steps, start: base.start, end: last.end } : base;
}

function readStep(p: Parser, steps: StepNode[]): boolean {
  switch (peek(p)) {
    case Token.QuestionDot:
      if (peek(p, 1) === Token.OpenParen || peek(p, 1) === Token.OpenBracket) {
        p.at++;
        return readStep(p, steps);
      }
      return readDot(p, steps);
    case Token.Dot:
      return readDot(p, steps);
    case Token.OpenBracket: {
      const start = startAt(p);
      const key = within(p, () => {
        const inner = p.readExpression();
        return inner;
      });
      steps.push({ kind: "index", key, start, end: lastEnd(p) });
      return true;
    }
    case Token.OpenParen: {
      const start = startAt(p);
      const args = readItems(p);
      steps.push({ kind: "call", args, start, end: lastEnd(p) });
      return true;
    }
    case Token.Bang:
      if (breaksAt(p)) return false;
      p.at++;
      return true;
    case Token.Template:
    case Token.TemplateHead: {
      if (breaksAt(p)) return false;
      const text = readTemplate(p);
      steps.push({ kind: "call", args: [text], start: text.start, end: text.end });
      return true;
    }
    case Token.Less:
      if (!takesTypes(p)) return false;
      skipAngles(p);
      return true;
    default:
      return false;
  }
}

function readDot(p: Parser, steps: StepNode[]): boolean {
  p.at++;
  if (isWord(peek(p)) && !(breaksAt(p) && isBelow(p))) {
    steps.push({ kind: "member", name: textAt(p), start: startAt(p), end: p.tokens.ends[p.at]! });
    p.at++;
    return true;
  }
  const end = lastEnd(p);
  steps.push({ kind: "member", name: "", start: end, end });
  return false;
}

/** Whether the word on the line below a dot is something of its own: a key, or the beginning of a statement. */
function isBelow(p: Parser): boolean {
  return peek(p) !== Token.Name || peek(p, 1) === Token.Colon || (peek(p, 1) === Token.Name && !breaksAt(p, 1));
}

/** Whether `<…>` in front of a parenthesis stands here: types for a call, not a comparison. */
export function takesTypes(p: Parser): boolean {
  const { mates } = p.tokens;
  let depth = 0;
  for (let ahead = 0; ahead < longest; ahead++) {
    const kind = peek(p, ahead);
    if (kind === Token.Less) depth++;
    else if (kind === Token.Greater) {
      if (--depth === 0) return peek(p, ahead + 1) === Token.OpenParen;
    } else if (closerOf(kind) !== Token.End) ahead = mates[p.at + ahead]! - p.at;
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
