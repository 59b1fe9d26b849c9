import type { TokenKind } from "./token";

/** The tokens of a text, in arrays by index rather than as objects, for there are many. */
export interface Tokens {
  readonly text: string;
  count: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a newline lies in front of the token. */
  breaks: Uint8Array;
  /**
   * For what opens, the token that closes it, or in front of which it ends unclosed; for what closes, what opened it,
   * or -1. Set by `pairBrackets`.
   */
  mates: Int32Array;
  /**
   * True where each token ends by itself: then it is the same whatever follows it. Not so where a string, a template, a
   * comment or a regular expression is left open, which ends by what is on its line, or further on.
   */
  isWhole: boolean;
}

/** No tokens yet, with room for as many as so much text usually has. */
export function tokensOf(text: string, length = text.length): Tokens {
  const room = (length >> 2) + 16;
  return {
    text,
    count: 0,
    kinds: new Uint8Array(room),
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    breaks: new Uint8Array(room),
    mates: new Int32Array(0),
    isWhole: false,
  };
}

/** Adds one token. */
function addToken(tokens: Tokens, kind: TokenKind, start: number, end: number, crossed: boolean): void {
  const at = tokens.count++;
  if (at === tokens.kinds.length) grow(tokens);
  tokens.kinds[at] = kind;
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.breaks[at] = crossed ? 1 : 0;
}

function grow(tokens: Tokens): void {
  const room = tokens.kinds.length * 2;
  const bytes = (old: Uint8Array) => {
    const longer = new Uint8Array(room);
    longer.set(old);
    return longer;
  };
  const numbers = (old: Int32Array) => {
    const longer = new Int32Array(room);
    longer.set(old);
    return longer;
  };
  tokens.kinds = bytes(tokens.kinds);
  tokens.breaks = bytes(tokens.breaks);
  tokens.starts = numbers(tokens.starts);
  tokens.ends = numbers(tokens.ends);
}

/** The state of a scanner. */
export interface Scanner {
  readonly text: string;
  readonly tokens: Tokens;
  at: number;
  /** Whether a newline lies between the last token and `at`. */
  crossed: boolean;
  /** For each template whose substitution is being read: how many braces are open in it. */
  readonly braces: number[];
  /** Whether templates mostly end with their line: on the second try, after one was found not to end at all. */
  readonly byLine: boolean;
  /** Up to where no slash begins a regular expression, since one was found not to end there. */
  noRegexUntil: number;
  noCommentEnd: boolean;
  /** As `Tokens.isWhole`. */
  isWhole: boolean;
}

/** Adds a token from the current position to `end`. */
export function take(scanner: Scanner, kind: TokenKind, end: number): void {
  addToken(scanner.tokens, kind, scanner.at, end, scanner.crossed);
  scanner.at = end;
  scanner.crossed = false;
}
