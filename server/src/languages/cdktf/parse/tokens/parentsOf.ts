import { closerOf, TokenKind } from "./token";
import type { Tokens } from "./tokens";

/** For each token, and the end, which bracket it is in; a closing one is in what it closes. */
export function parentsOf(tokens: Tokens): Int32Array {
  const { count, mates } = tokens;
  const parents = new Int32Array(count + 1).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < count; at++) {
    parents[at] = open.at(-1) ?? -1;
    while (open.length > 0 && mates[open.at(-1)!]! <= at) open.pop();
    if (opensAt(tokens, at)) open.push(at);
  }
  return parents;
}

/** Whether a token opens a bracket that is closed. */
export function opensAt({ kinds, mates }: Tokens, at: number): boolean {
  return closerOf(kinds[at] as TokenKind) !== TokenKind.End && mates[at]! > at;
}
