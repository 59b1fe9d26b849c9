import type { CommentSearch } from "./commentEnd";
import type { Kind } from "./kind";

/**
 * The tokens of a part of a text in its order, by offsets in that part, so that nothing in them changes where it moves. Two numbers a
 * token, for there are many: where it begins with its kind in the lowest bits, and where it ends.
 */
export type Tokens = Uint32Array;

/** The tokens of a part of a text, and where it begins. */
export interface Part {
  readonly start: number;
  readonly tokens: Tokens;
}

const kindBits = 5;
const kindMask = (1 << kindBits) - 1;

/** The number of tokens. */
export function countOf(tokens: Tokens): number {
  return tokens.length >> 1;
}

export function kindAt(tokens: Tokens, index: number): Kind {
  return tokens[index * 2]! & kindMask;
}

export function startAt(tokens: Tokens, index: number): number {
  return tokens[index * 2]! >>> kindBits;
}

export function endAt(tokens: Tokens, index: number): number {
  return tokens[index * 2 + 1]!;
}

/** The state of a lexer. */
export interface Lexer extends CommentSearch {
  at: number;
  /** The tokens as far as they are found, as they are to be kept, with room for more. */
  found: Tokens;
  /** How many numbers of it are in use. */
  count: number;
  /** What is open: braces, sequences of templates, quotes, heredocs. */
  readonly open: ("{" | "${" | '"' | OpenHeredoc)[];
}

/** A heredoc in whose lines the lexing is. */
interface OpenHeredoc {
  /** Where what it is in ends. */
  readonly outer: number;
  readonly isTerminated: boolean;
}

/** Adds a token that ends at `end`, and moves behind it. */
export function take(lexer: Lexer, kind: Kind, end: number): void {
  if (lexer.count === lexer.found.length) {
    const found = new Uint32Array(2 * lexer.count);
    found.set(lexer.found);
    lexer.found = found;
  }
  lexer.found[lexer.count++] = (lexer.at << kindBits) | kind;
  lexer.found[lexer.count++] = end;
  lexer.at = end;
}
