import { added, Kind, type Token } from "./token";

/** An expression without quotes and sequence around it, where it is `"${x}"` and nothing more. */
export function unwrap(expression: readonly Token[]): readonly Token[] {
  if (!isWrapped(expression)) return expression;
  const isNewline = ({ kind }: Token) => kind === Kind.Newline;
  const first = expression.findIndex((token, at) => at > 1 && !isNewline(token));
  const last = expression.findLastIndex((token, at) => at < expression.length - 2 && !isNewline(token));
  const inside = expression.slice(first, last + 1);
  // Outside of the sequence a line ends the expression, unless parentheses hold it together.
  const spansLines = inside.some(({ kind }) => kind === Kind.Newline || kind === Kind.LineComment);
  const isHeld = inside[0]?.kind === Kind.OpenParen && inside.at(-1)?.kind === Kind.CloseParen;
  return spansLines && !isHeld ? [added(Kind.OpenParen, "("), ...inside, added(Kind.CloseParen, ")")] : inside;
}

function isWrapped(expression: readonly Token[]): boolean {
  const kinds = [expression[0], expression[1], expression.at(-2), expression.at(-1)].map((token) => token?.kind);
  if (expression.length < 5 || kinds[0] !== Kind.OpenQuote || kinds[1] !== Kind.OpenSequence) return false;
  if (kinds[2] !== Kind.CloseSequence || kinds[3] !== Kind.CloseQuote) return false;
  let quotes = 0;
  let hasContent = false;
  for (const { kind } of expression.slice(2, -2)) {
    if (kind === Kind.OpenQuote) quotes++;
    else if (kind === Kind.CloseQuote) quotes--;
    // Another sequence, or text beside it.
    else if (quotes === 0 && (kind === Kind.OpenSequence || kind === Kind.CloseSequence || kind === Kind.Literal))
      return false;
    if (kind !== Kind.Newline && kind !== Kind.Comment && kind !== Kind.LineComment) hasContent = true;
  }
  return hasContent;
}
