import { Code } from "./code";
import { Kind } from "./kind";

/** The length of the operator that begins at `at` with `code`; 1 for any other character. */
export function signLength(text: string, at: number, code: number): number {
  switch (code) {
    case Code.Dot:
      return text.charCodeAt(at + 1) === Code.Dot && text.charCodeAt(at + 2) === Code.Dot ? 3 : 1;
    case Code.Colon:
    case Code.And:
    case Code.Pipe:
      return text.charCodeAt(at + 1) === code ? 2 : 1;
    case Code.Equal:
      return text.charCodeAt(at + 1) === Code.Equal || isArrow(text, at) ? 2 : 1;
    case Code.Bang:
    case Code.Less:
    case Code.Greater:
      return text.charCodeAt(at + 1) === Code.Equal ? 2 : 1;
    case Code.Return:
      return text.charCodeAt(at + 1) === Code.Newline ? 2 : 1;
    default:
      return 1;
  }
}

/** What the sign is that begins at `at` with `code` and takes `length` characters. */
export function signKind(text: string, at: number, code: number, length: number): Kind {
  if (length === 1) return kinds[code] ?? Kind.Other;
  if (length === 3) return Kind.Ellipsis;
  if (code === Code.Colon) return Kind.DoubleColon;
  if (code === Code.Return) return Kind.Newline;
  return code === Code.Equal && isArrow(text, at) ? Kind.Other : Kind.Operator;
}

/** Whether `=>` is at an equals sign. */
export function isArrow(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === Code.Greater;
}

/** How long the binary operator is that begins at `at` with `code`; 0 if none does. */
export function operatorLength(text: string, at: number, code: number): number {
  if (code < Code.Bang || code > Code.Pipe) return 0;
  const length = signLength(text, at, code);
  const kind = signKind(text, at, code, length);
  return kind === Kind.Operator || kind === Kind.Minus ? length : 0;
}

/** How long what closes a sequence of a template is, `}` or `~}`; 0 where neither is. */
export function sequenceCloseLength(text: string, at: number, code: number): number {
  if (code === Code.CloseBrace) return 1;
  return code === Code.Tilde && text.charCodeAt(at + 1) === Code.CloseBrace ? 2 : 0;
}

/** The kinds of signs that are one character. */
const kinds: readonly (Kind | undefined)[] = Object.assign(Array<Kind | undefined>(128).fill(undefined), {
  [Code.Newline]: Kind.Newline,
  [Code.Quote]: Kind.OpenQuote,
  [Code.OpenBrace]: Kind.OpenBrace,
  [Code.CloseBrace]: Kind.CloseBrace,
  [Code.OpenBracket]: Kind.OpenBracket,
  [Code.CloseBracket]: Kind.CloseBracket,
  [Code.OpenParen]: Kind.OpenParen,
  [Code.CloseParen]: Kind.CloseParen,
  [Code.Equal]: Kind.Equal,
  [Code.Comma]: Kind.Comma,
  [Code.Dot]: Kind.Dot,
  [Code.Colon]: Kind.Colon,
  [Code.Question]: Kind.Question,
  [Code.Bang]: Kind.Bang,
  [Code.Minus]: Kind.Minus,
  [Code.Plus]: Kind.Operator,
  [Code.Star]: Kind.Operator,
  [Code.Slash]: Kind.Operator,
  [Code.Percent]: Kind.Operator,
  [Code.Less]: Kind.Operator,
  [Code.Greater]: Kind.Operator,
});
