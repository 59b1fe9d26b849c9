import { maxDepth } from "../../../hcl/cursor/cursor";
import { isWord, Token } from "../tokens/token";
import type { ChainNode, Node } from "./node";
import { breaksAt, type Parser, peek, skip, skipGroup, startAt, textAt, within } from "./parser";
import { assign, declare } from "./scope";
import { skipType } from "./skipType";

/** Reads `const a = …, { b, c: d } = …`. */
export function readDeclaration(parser: Parser): void {
  parser.at++;
  do {
    const kind = peek(parser);
    if (kind === Token.OpenBrace || kind === Token.OpenBracket) readPattern(parser);
    else if (isWord(kind) && (kind === Token.Name || !breaksAt(parser))) {
      const binding = declare(parser.scope, textAt(parser), startAt(parser));
      parser.at++;
      skip(parser, Token.Bang);
      if (skip(parser, Token.Colon)) skipType(parser);
      if (!skip(parser, Token.Equal)) continue;
      const node = parser.readExpression();
      if (node.kind === "missing") continue;
      assign(binding, node);
      parser.parts.push(node);
    } else return;
  } while (skip(parser, Token.Comma));
}

/** What a pattern takes out of an object. */
interface Taken {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  /** False for what cannot be said so simply: a rest, a default, a pattern in the pattern. */
  readonly plain: boolean;
}

function readPattern(parser: Parser): void {
  const { scope } = parser;
  const isObject = peek(parser) === Token.OpenBrace;
  const taken = readTaken(parser);
  if (skip(parser, Token.Colon)) skipType(parser);
  const node = skip(parser, Token.Equal) ? parser.readExpression() : undefined;
  if (node) parser.parts.push(node);
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
export function readTaken(parser: Parser): Taken[] {
  const taken: Taken[] = [];
  if (parser.depth >= maxDepth) {
    skipGroup(parser);
    return taken;
  }
  parser.depth++;
  within(parser, () => {
    while (parser.at < parser.end) {
      const spread = skip(parser, Token.Spread);
      const kind = peek(parser);
      if (kind === Token.OpenBrace || kind === Token.OpenBracket) take(readTaken(parser), false);
      else if (isWord(kind) || kind === Token.String) {
        const key = kind === Token.String ? textAt(parser).slice(1, -1) : textAt(parser);
        if (peek(parser, 1) === Token.Colon) {
          parser.at += 2;
          if (peek(parser) === Token.OpenBrace || peek(parser) === Token.OpenBracket) take(readTaken(parser), false);
        }
        if (isWord(peek(parser))) taken.push({ key, name: textAt(parser), start: startAt(parser), plain: !spread });
      }
      parser.at++;
      if (peek(parser) === Token.Equal) readDefault(parser, taken);
    }
  });
  parser.depth--;
  return taken;

  function take(inner: readonly Taken[], plain: boolean): void {
    for (const one of inner) taken.push({ ...one, plain });
    parser.at--;
  }
}

function readDefault(parser: Parser, taken: Taken[]): void {
  parser.at++;
  parser.parts.push(parser.readExpression());
  const last = taken.pop();
  if (last) taken.push({ ...last, plain: false });
}
