import { Kind, nesting } from "../lexer/kind";
import { lex } from "../lexer/lex";
import { countOf, kindAt, startAt } from "../lexer/tokens";

/** What closes each kind of bracket, and what counts as one: what is open in a heredoc is closed with it. */
const closers = new Map([
  [Kind.OpenBrace, Kind.CloseBrace],
  [Kind.OpenBracket, Kind.CloseBracket],
  [Kind.OpenParen, Kind.CloseParen],
  [Kind.OpenSequence, Kind.CloseSequence],
  [Kind.OpenHeredoc, Kind.CloseHeredoc],
]);

/**
 * The braces of a text that are closed, each with its place, by brackets alone: all brackets in between are closed
 * too. Takes time proportional to any text.
 */
export function matchedBraces(text: string): ReadonlyMap<number, number> {
  const tokens = lex(text);
  const matched = new Map<number, number>();
  const open: { readonly closer: Kind; readonly start: number }[] = [];
  /** How many are open of each kind, so that nothing is looked for that is not there. */
  const counts = new Map<Kind, number>();
  const count = (kind: Kind, more: number) => counts.set(kind, (counts.get(kind) ?? 0) + more);
  for (let at = 0; at < countOf(tokens); at++) {
    const kind = kindAt(tokens, at);
    const closer = closers.get(kind);
    if (closer !== undefined) {
      open.push({ closer, start: startAt(tokens, at) });
      count(closer, 1);
    } else if (nesting(kind) < 0 || kind === Kind.CloseHeredoc) close(kind, startAt(tokens, at));
  }
  return matched;

  /** Closes the innermost bracket of the kind; those in it that are still open have been forgotten. */
  function close(kind: Kind, at: number): void {
    const last = open.at(-1);
    if (last?.closer === kind && kind === Kind.CloseBrace) matched.set(last.start, at);
    for (let isFound = !counts.get(kind); !isFound; ) {
      const { closer } = open.pop()!;
      count(closer, -1);
      isFound = closer === kind;
    }
  }
}
