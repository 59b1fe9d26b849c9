import { maxDepth } from "../../../hcl/scanner/scanner";
import { isWordToken, TokenKind } from "../tokens/token";
import type { ChainNode, SyntaxNode } from "./node";
import { accept, breaksAt, type Parser, peek, skipGroup, startAt, tokenText, within } from "./parser";
import { assign, declare } from "./scope";
import { skipType } from "./skipType";

/** Parses `const a = …, { b, c: d } = …`. */
export function parseDeclaration(parser: Parser): void {
  parser.at++;
  do {
    const kind = peek(parser);
    if (kind === TokenKind.OpenBrace || kind === TokenKind.OpenBracket) parsePattern(parser);
    else if (isWordToken(kind) && (kind === TokenKind.Name || !breaksAt(parser))) {
      const binding = declare(parser.scope, tokenText(parser), startAt(parser));
      parser.at++;
      accept(parser, TokenKind.Bang);
      if (accept(parser, TokenKind.Colon)) skipType(parser);
      if (!accept(parser, TokenKind.Equal)) continue;
      const node = parser.readExpression();
      if (node.kind === "missing") continue;
      assign(binding, node);
      parser.parts.push(node);
    } else return;
  } while (accept(parser, TokenKind.Comma));
}

/** What a pattern takes out of an object. */
interface Taken {
  readonly key: string;
  readonly name: string;
  readonly start: number;
  /** False for what cannot be said so simply: a rest, a default, a pattern in the pattern. */
  readonly plain: boolean;
}

function parsePattern(parser: Parser): void {
  const { scope } = parser;
  const isObject = peek(parser) === TokenKind.OpenBrace;
  const taken = parseTaken(parser);
  if (accept(parser, TokenKind.Colon)) skipType(parser);
  const node = accept(parser, TokenKind.Equal) ? parser.readExpression() : undefined;
  if (node) parser.parts.push(node);
  for (const { key, name, start, plain } of taken) {
    const binding = declare(scope, name, start);
    if (node && plain && isObject) assign(binding, memberOf(node, key));
    else binding.unsure = true;
  }
}

function memberOf(base: SyntaxNode, name: string): ChainNode {
  const { start, end } = base;
  const steps = base.kind === "chain" ? base.steps : [];
  const step = { kind: "member", name, start: end, end } as const;
  return { kind: "chain", base: base.kind === "chain" ? base.base : base, steps: [...steps, step], start, end };
}

/** The names that the pattern which is here declares. */
export function parseTaken(parser: Parser): Taken[] {
  const taken: Taken[] = [];
  if (parser.depth >= maxDepth) {
    skipGroup(parser);
    return taken;
  }
  parser.depth++;
  within(parser, () => {
    while (parser.at < parser.end) {
      const spread = accept(parser, TokenKind.Spread);
      const kind = peek(parser);
      if (kind === TokenKind.OpenBrace || kind === TokenKind.OpenBracket) take(parseTaken(parser), false);
      else if (isWordToken(kind) || kind === TokenKind.String) {
        const key = kind === TokenKind.String ? tokenText(parser).slice(1, -1) : tokenText(parser);
        if (peek(parser, 1) === TokenKind.Colon) {
          parser.at += 2;
          if (peek(parser) === TokenKind.OpenBrace || peek(parser) === TokenKind.OpenBracket)
            take(parseTaken(parser), false);
        }
        if (isWordToken(peek(parser)))
          taken.push({ key, name: tokenText(parser), start: startAt(parser), plain: !spread });
      }
      parser.at++;
      if (peek(parser) === TokenKind.Equal) parseDefault(parser, taken);
    }
  });
  parser.depth--;
  return taken;

  function take(inner: readonly Taken[], plain: boolean): void {
    for (const one of inner) taken.push({ ...one, plain });
    parser.at--;
  }
}

function parseDefault(parser: Parser, taken: Taken[]): void {
  parser.at++;
  parser.parts.push(parser.readExpression());
  const last = taken.pop();
  if (last) taken.push({ ...last, plain: false });
}
