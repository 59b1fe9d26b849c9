import { Token } from "../tokens/token";
import { breaksAt, type Parser, peek } from "./parser";

/** Notes the name at a token, behind which the parser stands, as a word half typed if it is all of its statement. */
export function noteLoose(p: Parser, token: number): void {
  const { kinds, breaks, starts, ends } = p.tokens;
  const before = token > 0 ? (kinds[token - 1] as Token) : Token.Semicolon;
  const begins =
    breaks[token] || before === Token.Semicolon || before === Token.OpenBrace || before === Token.CloseBrace;
  const next = peek(p);
  const ends_ = next === Token.End || next === Token.Semicolon || (breaksAt(p) && next < Token.Relation);
  if (begins && ends_) p.loose.push({ start: starts[token]!, end: ends[token]! });
}
