import { closerOf, Token } from "../tokens/token";
import type { Tokens } from "../tokens/tokens";
import type { ChainNode, MissingNode, NewNode, Node, Scope } from "./node";

/**
 * Where the reading of a program stands. The `read…` functions look at the next token, move on, and return what they found.
 * Expressions hold statements and statements expressions: the parser carries what reads either, so that all parts of them can be
 * read in files of their own, which need not import each other.
 */
export interface Parser {
  readExpression(): Node;
  /** Reads one statement, or the piece of one that stands here. With `isCode`, a word alone is one half typed. */
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
  parts: Node[];
  /** Words that could become a construct. */
  readonly loose: { readonly start: number; readonly end: number }[];
}

/** `a.b(c);`, or `a.b = value`. */
export interface Statement {
  readonly chain: ChainNode;
  readonly value?: Node;
}

/** How the next token is to be understood, or one that far behind it; `End` beyond what is being read. */
export function peek(p: Parser, ahead = 0): Token {
  const at = p.at + ahead;
  return at < p.end ? (p.tokens.kinds[at] as Token) : Token.End;
}

/** Whether a newline lies in front of the next token, or one that far behind it. */
export function breaksAt(p: Parser, ahead = 0): boolean {
  return p.tokens.breaks[p.at + ahead] === 1;
}

/** The text of the next token, or of one that far behind it. */
export function textAt(p: Parser, ahead = 0): string {
  const { starts, ends } = p.tokens;
  return p.text.slice(starts[p.at + ahead], ends[p.at + ahead]);
}

/** Whether the next token, or one that far behind it, is this word. */
export function isText(p: Parser, word: string, ahead = 0): boolean {
  const { starts, ends } = p.tokens;
  const start = starts[p.at + ahead]!;
  return p.at + ahead < p.end && ends[p.at + ahead]! - start === word.length && p.text.startsWith(word, start);
}

/** Where the next token starts; the end of the text when there is none. */
export function startAt(p: Parser): number {
  return p.at < p.tokens.count ? p.tokens.starts[p.at]! : p.text.length;
}

/** Where what was read last ends. */
export function lastEnd(p: Parser): number {
  return p.at > 0 ? Math.max(p.tokens.ends[p.at - 1]!, p.reached) : 0;
}

/** Moves behind the next token if it is that; whether it was. */
export function skip(p: Parser, token: Token): boolean {
  if (peek(p) !== token) return false;
  p.at++;
  return true;
}

/** Moves behind the bracket that stands here and all that it holds. */
export function skipGroup(p: Parser): void {
  const close = p.tokens.mates[p.at]!;
  p.at = Math.max(p.at + 1, isClosed(p, p.at) ? close + 1 : close);
}

/** Moves behind the next token, or behind all that it opens. */
export function skipToken(p: Parser): void {
  if (closerOf(peek(p)) !== Token.End) skipGroup(p);
  else p.at++;
}

/** Whether the bracket at a token is closed, or merely ends. */
export function isClosed(p: Parser, open: number): boolean {
  const { mates, count } = p.tokens;
  return mates[open]! < count && mates[mates[open]!] === open;
}

/** Moves into the bracket that stands here; gives where what is around it ends. */
export function enter(p: Parser): number {
  const outer = p.end;
  p.end = p.tokens.mates[p.at]!;
  p.at++;
  return outer;
}

/** Moves behind the bracket at the token `open`, which was entered. */
export function leave(p: Parser, open: number, outer: number): void {
  p.at = p.end + (isClosed(p, open) ? 1 : 0);
  p.end = outer;
}

/** Reads the inside of the bracket that stands here with `read`, and moves behind it. */
export function within<T>(p: Parser, read: () => T): T {
  const open = p.at;
  const outer = enter(p);
  const result = read();
  leave(p, open, outer);
  return result;
}

/** Nothing, behind the last token. */
export function missing(p: Parser): MissingNode {
  const end = lastEnd(p);
  return { kind: "missing", start: end, end };
}
