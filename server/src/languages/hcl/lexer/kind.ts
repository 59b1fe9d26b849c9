/** The kind of a token. Blanks between tokens are not tokens; comments and newlines are. */
export enum Kind {
  /** What is before the first and behind the last token of a line. */
  None,
  Newline,
  /** `#` or `//`, up to the newline that ends it. */
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
  /** What is between two operands: `+`, `==`, `&&`, … */
  Operator,
  Other,
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

/** Whether a token is a comment. */
export function isComment(kind: Kind): boolean {
  return kind === Kind.LineComment || kind === Kind.Comment;
}
