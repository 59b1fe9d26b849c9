// Which comments of a program go with what is converted of it.
import { weakMemo } from "../../../memo/index";
import { type Document, itemsOutside } from "../../../model/index";
import type { Span } from "../../../text/index";
import { commentLines } from "../../comments";
import type { Comment } from "../../language";
import { pairBrackets } from "../parse/tokens/pairBrackets";
import { opensAt, parentsOf } from "../parse/tokens/parentsOf";
import { TokenKind } from "../parse/tokens/token";
import { tokenize } from "../parse/tokens/tokenize";
import type { Tokens } from "../parse/tokens/tokens";

/** Words for tools rather than people. */
const forTools = /^(@ts-|eslint-|biome-|prettier-|tslint:|istanbul |\/ ?<)/;

/** Where the comments of a program are, each with the token that it is in front of. */
function* commentsBetween(
  text: string,
  { count, starts, ends }: Tokens,
): Generator<Span & { readonly before: number }> {
  for (let before = 0; before <= count; before++) {
    const from = before === 0 ? 0 : ends[before - 1]!;
    const gap = text.slice(from, before < count ? starts[before] : text.length);
    if (!gap.includes("/")) continue;
    for (const { 0: comment, index } of gap.matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)) {
      const start = from + index;
      yield { start, end: start + comment.trimEnd().length, before };
    }
  }
}

/** Where all comments of a program are. */
export const allCommentsIn = weakMemo(({ text }: Document): readonly Span[] => [
  ...commentsBetween(text, tokenize(text)),
]);

/**
 * The comments of a program that are about what is converted: those in it, and beside it in the same braces, those above
 * what holds it, as a class, and those at the start. Comments on other code are left out.
 */
export function commentsOnConverted({ text, blocks }: Document): Comment[] {
  const tokens = tokenize(text);
  pairBrackets(tokens);
  const { count, starts, ends } = tokens;
  const parents = parentsOf(tokens);
  const units = blocks.flatMap((block) => [block.span, ...itemsOutside(block).map(({ span }) => span)]);
  const bodyOf = (token: number) => bodyAround(tokens, parents, parents[token]!);
  const unitStarts = new Set(units.map(({ start }) => start));
  const bodies = new Set<number>();
  for (let at = 0; at < count; at++) if (unitStarts.has(starts[at]!)) bodies.add(bodyOf(at));
  const begin = /^#!.*/.exec(text)?.[0].length ?? 0;
  const comments: Comment[] = [];
  for (const { start, end, before: at } of commentsBetween(text, tokens)) {
    const isNear = at === 0 || starts[at - 1]! < begin || bodies.has(bodyOf(at));
    const isBehind = !text.slice(at === 0 ? 0 : ends[at - 1], start).includes("\n");
    if (!isNear && !units.some((unit) => contains(unit, start)) && !leads(at, isBehind)) continue;
    const lines = commentLines(text.slice(start, end));
    comments.push({ span: { start, end }, lines: forTools.test(lines[0] ?? "") ? [] : lines });
  }
  return comments;

  /** Whether a comment in front of a token is above code that holds something, or behind the bracket that opens on its line. */
  function leads(at: number, isBehind: boolean): boolean {
    const first = isBehind ? at - 1 : at;
    if (at >= count || (isBehind && !opensAt(tokens, first))) return false;
    const code = { start: starts[first]!, end: ends[isBehind ? tokens.mates[first]! : endOf(tokens, first)]! };
    return units.some((unit) => contains(code, unit.start));
  }
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The innermost body that a bracket is or is in; -1 for none. */
function bodyAround(tokens: Tokens, parents: Int32Array, bracket: number): number {
  let around = bracket;
  while (around >= 0 && !isBody(tokens, around)) around = parents[around]!;
  return around;
}

/** Whether a bracket holds statements or members of a class. */
function isBody({ kinds }: Tokens, bracket: number): boolean {
  if (kinds[bracket] !== TokenKind.OpenBrace) return false;
  switch (kinds[bracket - 1] as TokenKind) {
    case TokenKind.OpenParen:
    case TokenKind.OpenBracket:
    case TokenKind.Comma:
    case TokenKind.Colon:
    case TokenKind.Import:
    case TokenKind.Equal:
      return false;
    default:
      return true;
  }
}

/** The last token of the statement, member or argument that begins at one. */
function endOf(tokens: Tokens, first: number): number {
  const { kinds, count, mates, breaks } = tokens;
  let at = first;
  for (let next = at; next < count && !ends(kinds[next] as TokenKind); ) {
    const isBraces = kinds[next] === TokenKind.OpenBrace;
    at = Math.min(opensAt(tokens, next) ? mates[next]! : next, count - 1);
    next = at + 1;
    if (isBraces && breaks[next]) break;
  }
  return at;
}

function ends(kind: TokenKind): boolean {
  switch (kind) {
    case TokenKind.Semicolon:
    case TokenKind.Comma:
    case TokenKind.CloseBrace:
    case TokenKind.CloseParen:
    case TokenKind.CloseBracket:
      return true;
    default:
      return false;
  }
}
