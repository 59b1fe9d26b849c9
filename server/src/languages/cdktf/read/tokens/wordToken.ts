import { Token } from "./token";

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
