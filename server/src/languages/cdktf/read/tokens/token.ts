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

const words: readonly (readonly [Token, string])[] = [
  [Token.New, "new"],
  [Token.Declare, "const let var"],
  [Token.Class, "class"],
  [Token.Function, "function"],
  [Token.Import, "import"],
  [Token.Export, "export"],
  [
    Token.Keyword,
    "if else for while do switch case default break continue return throw try catch finally with debugger extends enum",
  ],
  [Token.Relation, "in instanceof"],
  [Token.Unary, "typeof void delete await yield"],
];

/** By first letter: the words that begin with it. */
const byLetter: (readonly (readonly [string, Token])[] | undefined)[] = [];

for (const [token, list] of words) {
  for (const word of list.split(" ")) {
    const letter = word.charCodeAt(0);
    byLetter[letter] = [...(byLetter[letter] ?? []), [word, token]];
  }
}

/** What the word from `start` to `end` is: a name, unless the language reserves it. */
export function wordToken(text: string, start: number, end: number): Token {
  const length = end - start;
  if (length < 2 || length > 10) return Token.Name;
  const candidates = byLetter[text.charCodeAt(start)];
  if (!candidates) return Token.Name;
  for (const [word, token] of candidates) if (word.length === length && text.startsWith(word, start)) return token;
  return Token.Name;
}
