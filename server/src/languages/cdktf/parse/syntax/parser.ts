import { closerOf, TokenKind } from "../tokens/token";
import type { Tokens } from "../tokens/tokens";
import type { ChainNode, MissingNode, NewNode, Scope, SyntaxNode } from "./node";

/**
 * Where the reading of a program is. The `parse…` functions look at the next token, move on, and return what they found.
 * Expressions hold statements and statements expressions: the parser carries what reads either, so that all parts of them can be
 * read in files of their own, which need not import each other.
 */
export interface Parser {
  readExpression(): SyntaxNode;
  /** Reads one statement, or the piece of one that is here. With `isCode`, a word alone is one half typed. */
  readStatement(isCode: boolean): void;
  readonly text: string;
  readonly tokens: Tokens;
  /** The next token. */
  at: number;
  /** Where the brackets around it end, beyond which nothing looks. */
  end: number;
  scope: Scope;
  depth: number;
  /** How far reaches what was read last, where that is further than its tokens: what is not closed has the blanks behind it. */
  reached: number;
  /** Every `new`, in the order of the text. */
  readonly news: NewNode[];
  /** Every call as a statement, and every assignment to a property. */
  readonly statements: Statement[];
  /** Where something is assigned to a name, or to one of `this`. */
  readonly assigned: number[];
  /** The expressions of the function that is being read. */
  parts: SyntaxNode[];
  /** What that function returns. */
  returned: SyntaxNode[];
  /** Words that could become a construct. */
  readonly loose: { readonly start: number; readonly end: number }[];
}

/** `a.b(c);`, or `a.b = value`. */
export interface Statement {
  readonly chain: ChainNode;
  readonly value?: SyntaxNode;
}

/** How the next token is to be understood, or one that far behind it; `End` beyond what is being read. */
export function peek(parser: Parser, ahead = 0): TokenKind {
  const at = parser.at + ahead;
  return at < parser.end ? (parser.tokens.kinds[at] as TokenKind) : TokenKind.End;
}

/** Whether a newline lies in front of the next token, or one that far behind it. */
export function breaksAt(parser: Parser, ahead = 0): boolean {
  return parser.tokens.breaks[parser.at + ahead] === 1;
}

/** The text of the next token, or of one that far behind it. */
export function tokenText(parser: Parser, ahead = 0): string {
  const { starts, ends } = parser.tokens;
  return parser.text.slice(starts[parser.at + ahead], ends[parser.at + ahead]);
}

/** Whether the next token, or one that far behind it, is this word. */
export function isText(parser: Parser, word: string, ahead = 0): boolean {
  const { starts, ends } = parser.tokens;
  const start = starts[parser.at + ahead]!;
  return (
    parser.at + ahead < parser.end &&
    ends[parser.at + ahead]! - start === word.length &&
    parser.text.startsWith(word, start)
  );
}

/** Where the next token starts; the end of the text if there is no token. */
export function startAt(parser: Parser): number {
  return parser.at < parser.tokens.count ? parser.tokens.starts[parser.at]! : parser.text.length;
}

/** Where what was read last ends. */
export function lastEnd(parser: Parser): number {
  return parser.at > 0 ? Math.max(parser.tokens.ends[parser.at - 1]!, parser.reached) : 0;
}

/** Moves behind the next token if it is that; whether it was. */
export function accept(parser: Parser, token: TokenKind): boolean {
  if (peek(parser) !== token) return false;
  parser.at++;
  return true;
}

/** Moves behind the bracket that is here and all that it holds. */
export function skipGroup(parser: Parser): void {
  const close = parser.tokens.mates[parser.at]!;
  parser.at = Math.max(parser.at + 1, isClosed(parser, parser.at) ? close + 1 : close);
}

/** Moves behind the next token, or behind all that it opens. */
export function skipToken(parser: Parser): void {
  if (closerOf(peek(parser)) !== TokenKind.End) skipGroup(parser);
  else parser.at++;
}

/** Whether the bracket at a token is closed, or merely ends. */
export function isClosed(parser: Parser, open: number): boolean {
  const { mates, count } = parser.tokens;
  return mates[open]! < count && mates[mates[open]!] === open;
}

/** Moves into the bracket that is here; gives where what is around it ends. */
export function enter(parser: Parser): number {
  const outer = parser.end;
  parser.end = parser.tokens.mates[parser.at]!;
  parser.at++;
  return outer;
}

/** Moves behind the bracket at the token `open`, which was entered. */
export function leave(parser: Parser, open: number, outer: number): void {
  parser.at = parser.end + (isClosed(parser, open) ? 1 : 0);
  parser.end = outer;
}

/** Parses the inside of the bracket that is here with `read`, and moves behind it. */
export function within<T>(parser: Parser, read: () => T): T {
  const open = parser.at;
  const outer = enter(parser);
  const result = read();
  leave(parser, open, outer);
  return result;
}

/** Nothing, behind the last token. */
export function missingNode(parser: Parser): MissingNode {
  const end = lastEnd(parser);
  return { kind: "missing", start: end, end };
}
