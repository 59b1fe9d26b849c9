/** What a token is, as far as its layout depends on it. */
export enum Kind {
  /** What stands before the first and behind the last token of a line. */
  None,
  Newline,
  /** `#` or `//`, with the newline that ends it. */
  LineComment,
  Comment,
  Name,
  Number,
  /** Characters of a text, between its quotes or in a heredoc. */
  Literal,
  OpenQuote,
  CloseQuote,
  /** `<<EOT` with its newline. */
  OpenHeredoc,
  /** The line that ends it, without its newline. */
  CloseHeredoc,
  /** `${` and `%{`. */
  OpenSequence,
  CloseSequence,
  OpenBrace,
  CloseBrace,
  OpenBracket,
  CloseBracket,
  OpenParen,
  CloseParen,
  Equal,
  Comma,
  Dot,
  Colon,
  DoubleColon,
  Ellipsis,
  Question,
  Bang,
  Minus,
  /** What stands between two operands: `+`, `==`, `&&`, … */
  Operator,
  Other,
}

/** A word, sign or piece of text, and how many blanks are to stand in front of it. */
export interface Token {
  kind: Kind;
  readonly start: number;
  readonly end: number;
  spaces: number;
  /** What is written that does not stand in the text; `start` and `end` are then nothing. */
  readonly added?: string | undefined;
}

/** Whether a token opens something (1), closes something (-1) or neither. */
export function nesting(kind: Kind): number {
  switch (kind) {
    case Kind.OpenBrace:
    case Kind.OpenBracket:
    case Kind.OpenParen:
    case Kind.OpenSequence:
      return 1;
    case Kind.CloseBrace:
    case Kind.CloseBracket:
    case Kind.CloseParen:
    case Kind.CloseSequence:
      return -1;
    default:
      return 0;
  }
}

/** A token that does not stand in the text. */
export function added(kind: Kind, text: string): Token {
  return { kind, start: 0, end: 0, spaces: 0, added: text };
}

/** Where the scanning of a text stands. */
export interface Scanner {
  readonly text: string;
  at: number;
  readonly tokens: Token[];
  /** What is open: braces, sequences of templates, quotes (`""`), heredocs (their marker). */
  readonly open: string[];
}

/** Adds a token that ends at `end`, and moves behind it. */
export function take(scanner: Scanner, kind: Kind, end: number): void {
  scanner.tokens.push({ kind, start: scanner.at, end, spaces: 0, added: undefined });
  scanner.at = end;
}
