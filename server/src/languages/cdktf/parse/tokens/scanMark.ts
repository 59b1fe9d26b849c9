import { Code } from "../../../hcl/lexer/code";
import { TokenKind } from "./token";
import { type Scanner, take } from "./tokens";

const singles = new Map<number, TokenKind>([
  [Code.OpenParen, TokenKind.OpenParen],
  [Code.CloseParen, TokenKind.CloseParen],
  [Code.OpenBracket, TokenKind.OpenBracket],
  [Code.CloseBracket, TokenKind.CloseBracket],
  [Code.Comma, TokenKind.Comma],
  [Code.Semicolon, TokenKind.Semicolon],
  [Code.Colon, TokenKind.Colon],
  [Code.Less, TokenKind.Less],
  [Code.Greater, TokenKind.Greater],
  [Code.Equal, TokenKind.Equal],
  [Code.Bang, TokenKind.Bang],
  [Code.Plus, TokenKind.Sign],
  [Code.Minus, TokenKind.Sign],
  [Code.Dot, TokenKind.Dot],
  [Code.Question, TokenKind.Question],
  [64, TokenKind.At],
]);

/** Takes a number or a mark: anything that is not a word, a text or a brace. */
export function scanMark(scanner: Scanner, code: number): void {
  const next = scanner.text.charCodeAt(scanner.at + 1);
  if (isDigit(code) || (code === Code.Dot && isDigit(next)))
    take(scanner, TokenKind.Number, numberEnd(scanner.text, scanner.at));
  else {
    const kind = doubleMark(scanner, code, next) ?? singles.get(code);
    if (kind === undefined) takeOperator(scanner);
    else take(scanner, kind, scanner.at + lengthOf(kind));
  }
}

/** What this character is together with the next one; undefined when it is meant as it is or begins an operator. */
function doubleMark({ text, at }: Scanner, code: number, next: number): TokenKind | undefined {
  switch (code) {
    case Code.Dot:
      return next === Code.Dot && text.charCodeAt(at + 2) === Code.Dot ? TokenKind.Spread : undefined;
    case Code.Question:
      if (next === Code.Question) return TokenKind.Operator;
      return next === Code.Dot && !isDigit(text.charCodeAt(at + 2)) ? TokenKind.QuestionDot : undefined;
    case Code.Equal:
      if (next === Code.Greater) return TokenKind.Arrow;
      return next === Code.Equal ? TokenKind.Operator : undefined;
    case Code.Plus:
    case Code.Minus:
      if (next === code) return TokenKind.Increment;
      return next === Code.Equal ? TokenKind.Operator : undefined;
    case Code.Less:
      return next === Code.Equal || next === Code.Less ? TokenKind.Operator : undefined;
    case Code.Greater:
    case Code.Bang:
      return next === Code.Equal ? TokenKind.Operator : undefined;
    default:
      return undefined;
  }
}

function lengthOf(kind: TokenKind): number {
  switch (kind) {
    case TokenKind.Spread:
      return 3;
    case TokenKind.QuestionDot:
    case TokenKind.Arrow:
    case TokenKind.Increment:
    case TokenKind.Operator:
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
  else take(scanner, TokenKind.Operator, scanner.at + 1 + more);
}

function isDigit(code: number): boolean {
  return code >= Code.Zero && code <= Code.Nine;
}

const number = /0[xXbBoO][\da-fA-F_]+n?|(\d[\d_]*)?(\.[\d_]*)?([eE][+-]?[\d_]+)?n?/y;

function numberEnd(text: string, start: number): number {
  number.lastIndex = start;
  return start + Math.max(1, number.exec(text)?.[0].length ?? 1);
}
