/** What a token is. Those up to `Unary` are words: any of them may be a key or a name behind a dot. */
export enum TokenKind {
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

/** Whether it can be where a name must: as a key, behind a dot. */
export function isWordToken(token: TokenKind): boolean {
  return token >= TokenKind.Name && token <= TokenKind.Unary;
}

/** The token that closes a bracket or template. `End` for other tokens. */
export function closerOf(token: TokenKind): TokenKind {
  switch (token) {
    case TokenKind.OpenBrace:
    case TokenKind.OpenParen:
    case TokenKind.OpenBracket:
      return token + 1;
    case TokenKind.TemplateHead:
      return TokenKind.TemplateTail;
    default:
      return TokenKind.End;
  }
}

/** Whether it closes a bracket. */
export function isCloser(token: TokenKind): boolean {
  return token === TokenKind.CloseBrace || token === TokenKind.CloseParen || token === TokenKind.CloseBracket;
}

const words: readonly (readonly [TokenKind, string])[] = [
  [TokenKind.New, "new"],
  [TokenKind.Declare, "const let var"],
  [TokenKind.Class, "class"],
  [TokenKind.Function, "function"],
  [TokenKind.Import, "import"],
  [TokenKind.Export, "export"],
  [
    TokenKind.Keyword,
    "if else for while do switch case default break continue return throw try catch finally with debugger extends enum",
  ],
  [TokenKind.Relation, "in instanceof"],
  [TokenKind.Unary, "typeof void delete await yield"],
];

/** By first letter: the words that begin with it. */
const byLetter: (readonly (readonly [string, TokenKind])[] | undefined)[] = [];

for (const [token, list] of words) {
  for (const word of list.split(" ")) {
    const letter = word.charCodeAt(0);
    byLetter[letter] = [...(byLetter[letter] ?? []), [word, token]];
  }
}

/** What the word from `start` to `end` is: a name, unless the language reserves it. */
export function wordToken(text: string, start: number, end: number): TokenKind {
  const length = end - start;
  if (length < 2 || length > 10) return TokenKind.Name;
  const candidates = byLetter[text.charCodeAt(start)];
  if (!candidates) return TokenKind.Name;
  for (const [word, token] of candidates) if (word.length === length && text.startsWith(word, start)) return token;
  return TokenKind.Name;
}
