import { deepest } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { ChainNode, Node } from "./node";
import { breaksAt, type Parser, peek, skip, skipGroup, startAt, textAt, within } from "./parser";
import { assign, declare } from "./scope";
import { skipType } from "./skipType";

/** Reads `const a = …, { b, c: d } = …`. */
export function readDeclaration(p: Parser): void {
  p.at++;
  do {
    const kind = peek(p);
    if (kind === Token.OpenBrace || kind === Token.OpenBracket) readPattern(p);
    else if (isWord(kind) && (kind === Token.Name || !breaksAt(p))) {
      const binding = declare(p.scope, textAt(p), startAt(p));
      p.at++;
      skip(p, Token.Bang);
      if (skip(p, Token.Colon)) skipType(p);
      if (!skip(p, Token.Equal)) continue;
      const node = p.readExpression();
      if (node.kind === "missing") continue;
      assign(binding, node);
      p.parts.push(node);
    } else return;
  } while (skip(p, Token.Comma));
}

/** What a pattern takes out of an object. */
interface Taken {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  /** False for what cannot be said so simply: a rest, a default, a pattern in the pattern. */
  readonly plain: boolean;
}

function readPattern(p: Parser): void {
  const { scope } = p;
  const isObject = peek(p) === Token.OpenBrace;
  const taken = readTaken(p);
  if (skip(p, Token.Colon)) skipType(p);
  const node = skip(p, Token.Equal) ? p.readExpression() : undefined;
  if (node) p.parts.push(node);
  for (const { key, name, start, plain } of taken) {
    const binding = declare(scope, name, start);
    if (node && plain && isObject) assign(binding, memberOf(node, key));
    else binding.unsure = true;
  }
}

function memberOf(base: Node, name: string): ChainNode {
  const { start, end } = base;
  const steps = base.kind === "chain" ? base.steps : [];
  const step = { kind: "member", name, start: end, end } as const;
  return { kind: "chain", base: base.kind === "chain" ? base.base : base, steps: [...steps, step], start, end };
}

/** The names that the pattern which stands here declares. */
export function readTaken(p: Parser): Taken[] {
  const taken: Taken[] = [];
  if (p.depth >= deepest) {
    skipGroup(p);
    return taken;
  }
  p.depth++;
  within(p, () => {
    while (p.at < p.end) {
      const spread = skip(p, Token.Spread);
      const kind = peek(p);
      if (kind === Token.OpenBrace || kind === Token.OpenBracket) take(readTaken(p), false);
      else if (isWord(kind) || kind === Token.String) {
        const key = kind === Token.String ? textAt(p).slice(1, -1) : textAt(p);
        if (peek(p, 1) === Token.Colon) {
          p.at += 2;
          if (peek(p) === Token.OpenBrace || peek(p) === Token.OpenBracket) take(readTaken(p), false);
        }
        if (isWord(peek(p))) taken.push({ key, name: textAt(p), start: startAt(p), plain: !spread });
      }
      p.at++;
      if (peek(p) === Token.Equal) readDefault(p, taken);
    }
  });
  p.depth--;
  return taken;

  function take(inner: readonly Taken[], plain: boolean): void {
    for (const one of inner) taken.push({ ...one, plain });
    p.at--;
  }
}

function readDefault(p: Parser, taken: Taken[]): void {
  p.at++;
  p.parts.push(p.readExpression());
  const last = taken.pop();
  if (last) taken.push({ ...last, plain: false });
}
