import { Kind, nesting } from "../lexer/kind";
import type { Token } from "./token";

/** Whether a blank is between two tokens of a line; `before` is the kind of what is in front of the first. */
export function spaceBetween(left: Token, right: Token, before: Kind, text: string): boolean {
  const a = left.kind;
  const b = right.kind;
  if (b === Kind.Newline) return false;
  if (a === Kind.Name && (b === Kind.OpenParen || b === Kind.DoubleColon)) return false;
  if (a === Kind.DoubleColon && b === Kind.Name) return false;
  if (a === Kind.Dot || b === Kind.Dot || b === Kind.Comma || b === Kind.Ellipsis) return false;
  if (a === Kind.Comma) return true;
  if (opensText(a) || closesText(b)) return false;
  // `in [a, b]` is not an index.
  if (before === Kind.Name && isIn(left, text)) return true;
  if (b === Kind.OpenBracket && (a === Kind.Name || a === Kind.Number || nesting(a) < 0)) return false;
  if (a === Kind.Bang) return false;
  if (a === Kind.Minus) return !beginsOperand(before);
  if (a === Kind.OpenBrace || b === Kind.CloseBrace) return !(a === Kind.OpenBrace && b === Kind.CloseBrace);
  if (a === Kind.OpenSequence && b === Kind.OpenBrace) return true;
  if (a === Kind.CloseBrace && b === Kind.CloseSequence) return true;
  if (a === Kind.CloseSequence && b === Kind.OpenSequence) return false;
  return nesting(a) <= 0 && nesting(b) >= 0;
}

function opensText(kind: Kind): boolean {
  return kind === Kind.Literal || kind === Kind.OpenQuote || kind === Kind.OpenHeredoc;
}

function closesText(kind: Kind): boolean {
  return kind === Kind.Literal || kind === Kind.CloseQuote || kind === Kind.CloseHeredoc;
}

function isIn({ kind, start, end }: Token, text: string): boolean {
  return kind === Kind.Name && end - start === 2 && text.startsWith("in", start);
}

/** Whether what follows this kind is an operand, so that a minus there is a sign. */
function beginsOperand(before: Kind): boolean {
  switch (before) {
    case Kind.None:
    case Kind.OpenParen:
    case Kind.OpenBrace:
    case Kind.OpenBracket:
    case Kind.Equal:
    case Kind.Colon:
    case Kind.Comma:
    case Kind.Question:
    case Kind.Operator:
    case Kind.Minus:
    case Kind.Bang:
      return true;
    default:
      return false;
  }
}
