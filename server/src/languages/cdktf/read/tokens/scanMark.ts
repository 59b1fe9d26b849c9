import { Code } from "../../../hcl/lexer/code";
import { Token } from "./token";
import { type Scanner, take } from "./tokens";

const singles = new Map<number, Token>([
  [Code.OpenParen, Token.OpenParen],
  [Code.CloseParen, Token.CloseParen],
  [Code.OpenBracket, Token.OpenBracket],
  [Code.CloseBracket, Token.CloseBracket],
  [Code.Comma, Token.Comma],
  [Code.Semicolon, Token.Semicolon],
  [Code.Colon, Token.Colon],
  [Code.Less, Token.Less],
  [Code.Greater, Token.Greater],
  [Code.Equal, Token.Equal],
  [Code.Bang, Token.Bang],
  [Code.Plus, Token.Sign],
  [Code.Minus, Token.Sign],
  [Code.Dot, Token.Dot],
  [Code.Question, Token.Question],
  [64, Token.At],
]);

/** Takes a number or a mark: whatever is no word, no text and no brace. */
export function scanMark(scanner: Scanner, code: number): void {
  const next = scanner.text.charCodeAt(scanner.at + 1);
  if (isDigit(code) || (code === Code.Dot && isDigit(next)))
    take(scanner, Token.Number, numberEnd(scanner.text, scanner.at));
  else {
    const kind = doubleMark(scanner, code, next) ?? singles.get(code);
    if (kind === undefined) takeOperator(scanner);
    else take(scanner, kind, scanner.at + lengthOf(kind));
  }
}

/** What this character is together with the next one; undefined when it stands for itself or begins an operator. */
function doubleMark({ text, at }: Scanner, code: number, next: number): Token | undefined {
  switch (code) {
    case Code.Dot:
      return next === Code.Dot && text.charCodeAt(at + 2) === Code.Dot ? Token.Spread : undefined;
    case Code.Question:
      if (next === Code.Question) return Token.Operator;
      return next === Code.Dot && !isDigit(text.charCodeAt(at + 2)) ? Token.QuestionDot : undefined;
    case Code.Equal:
      if (next === Code.Greater) return Token.Arrow;
      return next === Code.Equal ? Token.Operator : undefined;
    case Code.Plus:
    case Code.Minus:
      if (next === code) return Token.Increment;
      return next === Code.Equal ? Token.Operator : undefined;
    case Code.Less:
      return next === Code.Equal || next === Code.Less ? Token.Operator : undefined;
    case Code.Greater:
    case Code.Bang:
      return next === Code.Equal ? Token.Operator : undefined;
    default:
      return undefined;
  }
}

function lengthOf(kind: Token): number {
  switch (kind) {
    case Token.Spread:
      return 3;
    case Token.QuestionDot:
    case Token.Arrow:
    case Token.Increment:
    case Token.Operator:
      return 2;
    default:
      return 1;
  }
}

const joined = /[=&|*<>%^]+/y;

/** Any other sign, or a run of them such as `===` and `&&`. What is blank to Unicode is no token. */
function takeOperator(scanner: Scanner): void {
  const { text } = scanner;
  joined.lastIndex = scanner.at + 1;
  const more = joined.exec(text)?.[0].length ?? 0;
  if (more === 0 && /[\s\ufeff]/.test(text[scanner.at]!)) scanner.at++;
  else take(scanner, Token.Operator, scanner.at + 1 + more);
}

function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}

const number = /0[xXbBoO][\da-fA-F_]+n?|(\d[\d_]*)?(\.[\d_]*)?([eE][+-]?[\d_]+)?n?/y;

function numberEnd(text: string, start: number): number {
  number.lastIndex = start;
  return start + Math.max(1, number.exec(text)?.[0].length ?? 1);
}
