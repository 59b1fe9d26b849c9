/** What a token is. Those up to `Unary` are words: any of them may be a key or stand behind a dot. */
export enum Token {
  End,
  Name,
  New,
  /** `const`, `let`, `var`. */
  Declare,
  Class,
  Function,
  Import,
  Export,
  /** `if`, `return`, … : what begins or joins statements. */
  Keyword,
  /** `in`, `instanceof`. */
  Relation,
  /** `typeof`, `await`, … */
  Unary,
  String,
  Number,
  Regex,
  /** A template without substitutions. */
  Template,
  TemplateHead,
  TemplateMiddle,
  TemplateTail,
  OpenBrace,
  CloseBrace,
  OpenParen,
  CloseParen,
  OpenBracket,
  CloseBracket,
  Comma,
  Semicolon,
  Colon,
  Dot,
  QuestionDot,
  Question,
  Spread,
  Arrow,
  Equal,
  Less,
  Greater,
  Bang,
  At,
  /** `+` and `-`. */
  Sign,
  /** `++` and `--`. */
  Increment,
  Operator,
}

/** Whether it can stand where a name must: as a key, behind a dot. */
export function isWord(token: Token): boolean {
  return token >= Token.Name && token <= Token.Unary;
}

/** What closes a bracket or template; `End` for what opens none. */
export function closerOf(token: Token): Token {
  switch (token) {
    case Token.OpenBrace:
    case Token.OpenParen:
    case Token.OpenBracket:
      return token + 1;
    case Token.TemplateHead:
      return Token.TemplateTail;
    default:
      return Token.End;
  }
}

/** Whether it closes a bracket. */
export function isCloser(token: Token): boolean {
  return token === Token.CloseBrace || token === Token.CloseParen || token === Token.CloseBracket;
}
