import { parserOf } from "../parse/syntax/parseStatement";
import { pairBrackets } from "../parse/tokens/pairBrackets";
import { scanPart } from "../parse/tokens/tokenize";
import { decodeText } from "../parse/values/literals";

/** A string literal of a program, taken apart. */
export interface StringLiteral {
  /** What is between the substitutions, escapes decoded: one more than those. */
  readonly texts: readonly string[];
  /** Where the code of each substitution is. */
  readonly codes: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the literal apart that begins at `start` and ends at `end`. */
export function literalAt(text: string, start: number, end: number): StringLiteral {
  const tokens = text[start] === "`" ? scanPart(text, start, end) : undefined;
  if (tokens) pairBrackets(tokens);
  const node = tokens && parserOf(tokens).readExpression();
  if (node?.kind !== "template") return { texts: [decodeText(text.slice(start + 1, end - 1))], codes: [] };
  const { pieces } = node;
  const [, ...behind] = pieces;
  return {
    texts: pieces.map((piece) => decodeText(text.slice(piece.start, piece.end))),
    codes: behind.map((piece, index) => ({ start: pieces[index]!.end + "${".length, end: piece.start - 1 })),
  };
}
