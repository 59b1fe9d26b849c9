import { pairByIndent } from "./pairByIndent";
import { closerOf, Token } from "./token";
import type { Tokens } from "./tokens";

/** Finds what closes each bracket and template. Where that does not work out, indentation decides, and the answer is false. */
export function pairBrackets(tokens: Tokens): boolean {
  tokens.mates = new Int32Array(tokens.count + 1);
  if (pairsUp(tokens)) return true;
  pairByIndent(tokens);
  return false;
}

/** Pairs as the language does; false when something is left over. */
function pairsUp({ kinds, count, mates }: Tokens): boolean {
  const stack: number[] = [];
  for (let at = 0; at < count; at++) {
    const kind = kinds[at] as Token;
    if (kind < Token.TemplateHead || kind > Token.CloseBracket) continue;
    if (closerOf(kind) !== Token.End) stack.push(at);
    else if (kind !== Token.TemplateMiddle) {
      const open = stack.pop();
      if (open === undefined || closerOf(kinds[open] as Token) !== kind) return false;
      mates[open] = at;
      mates[at] = open;
    } else if (stack.length === 0 || kinds[stack.at(-1)!] !== Token.TemplateHead) return false;
  }
  return stack.length === 0;
}
