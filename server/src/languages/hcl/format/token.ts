import type { Kind } from "../lexer/kind";
import { countOf, endAt, kindAt, type Part, startAt } from "../lexer/tokens";

/** A word, sign or piece of text, and how many blanks are to be in front of it. */
export interface Token {
  kind: Kind;
  readonly start: number;
  readonly end: number;
  spaces: number;
  /** What is written that is not in the text; `start` and `end` are then nothing. */
  readonly added?: string | undefined;
}

/** The tokens of parts of a text, ready for the layout. */
export function toLayOut(parts: readonly Part[]): Token[] {
  const all: Token[] = [];
  for (const { start, tokens } of parts) {
    for (let at = 0; at < countOf(tokens); at++)
      all.push({
        kind: kindAt(tokens, at),
        start: start + startAt(tokens, at),
        end: start + endAt(tokens, at),
        spaces: 0,
        added: undefined,
      });
  }
  return all;
}

/** A token that is not in the text. */
export function added(kind: Kind, text: string): Token {
  return { kind, start: 0, end: 0, spaces: 0, added: text };
}
