import { endOfLineAbove } from "../../../hcl/scanner/indent";
import { isWordToken, TokenKind } from "../tokens/token";
import { decodeText } from "../values/literals";
import type { Member, SyntaxNode } from "./node";
import { beginsStatement, parseStatements } from "./parseBlock";
import { parseMethod } from "./parseFunction";
import {
  accept,
  breaksAt,
  enter,
  isClosed,
  isText,
  lastEnd,
  leave,
  missingNode,
  type Parser,
  peek,
  startAt,
  tokenText,
  within,
} from "./parser";

/** Parses an object literal. */
export function parseObject(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const open = parser.at;
  const closed = isClosed(parser, open);
  const members: Member[] = [];
  const outer = enter(parser);
  parseMembers(parser, members);
  leave(parser, open, outer);
  return { kind: "object", members, closed, start, end: closed ? lastEnd(parser) : unclosedEnd(parser) };
}

function parseMembers(parser: Parser, members: Member[]): void {
  while (parser.at < parser.end) {
    if (accept(parser, TokenKind.Comma)) continue;
    if (beginsStatement(parser) && !isKey(parser)) {
      parseStatements(parser, false);
      return;
    }
    const { at } = parser;
    const member = parseMember(parser);
    if (member) members.push(member);
    if (parser.at === at) parser.at++;
  }
}

/** Whether a word that begins statements is only a key here. */
function isKey(parser: Parser): boolean {
  const next = peek(parser, 1);
  if (next === TokenKind.Colon || next === TokenKind.OpenParen || next === TokenKind.Comma) return true;
  // One that is being typed, such as the beginning of `domainName` or `forceDestroy`: no statement is such a word alone.
  if (!["do", "if", "for"].some((word) => isText(parser, word))) return false;
  return next === TokenKind.End || (breaksAt(parser, 1) && peek(parser, 2) === TokenKind.Colon);
}

function parseMember(parser: Parser): Member | undefined {
  const start = startAt(parser);
  const kind = peek(parser);
  if (kind === TokenKind.Spread) {
    parser.at++;
    return other(parser, start, parser.readExpression());
  }
  if (kind === TokenKind.OpenBracket) {
    const key = within(parser, () => parser.readExpression());
    if (key.kind === "text" && key.closed && peek(parser) === TokenKind.Colon) {
      const about = named(parser.tokens.text.slice(key.start, key.end), key.start);
      accept(parser, TokenKind.Colon);
      const value = parseValue(parser);
      return { form: "value", ...about, start, value, end: Math.max(lastEnd(parser), value.end) };
    }
    if (peek(parser) === TokenKind.OpenParen) parseMethod(parser);
    const value = accept(parser, TokenKind.Colon) ? parseValue(parser) : missingNode(parser);
    return other(parser, start, { kind: "parts", parts: [key, value], start, end: lastEnd(parser) });
  }
  if (isWordToken(kind) || kind === TokenKind.String || kind === TokenKind.Number) return parseNamed(parser, start);
  // Anything else cannot be here; what constructs it holds are found all the same.
  parser.readExpression();
  return undefined;
}

function parseNamed(parser: Parser, start: number): Member {
  const quoted = peek(parser) === TokenKind.String;
  const isModifier =
    !quoted &&
    isWordToken(peek(parser, 1)) &&
    !breaksAt(parser, 1) &&
    ["get", "set", "async"].some((word) => isText(parser, word));
  const isMethod = isModifier && (peek(parser, 2) === TokenKind.OpenParen || peek(parser, 2) === TokenKind.Less);
  if (isMethod) parser.at++;
  const text = tokenText(parser);
  const scope = parser.scope;
  parser.at++;
  const nameEnd = lastEnd(parser);
  if (peek(parser) === TokenKind.OpenParen || (peek(parser) === TokenKind.Less && !breaksAt(parser))) {
    parseMethod(parser);
    return other(parser, start, { kind: "parts", parts: [], start, end: lastEnd(parser) });
  }
  const about = quoted
    ? { ...named(text, start), start }
    : { name: text, nameStart: start, nameEnd: start + text.length, start };
  const { name } = about;
  if (accept(parser, TokenKind.Colon)) {
    const value = parseValue(parser);
    return { form: "value", ...about, value, end: Math.max(lastEnd(parser), value.end) };
  }
  // The default of a name in a pattern.
  if (accept(parser, TokenKind.Equal)) parser.readExpression();
  const value: SyntaxNode = quoted
    ? { kind: "missing", start: nameEnd, end: nameEnd }
    : { kind: "name", name, scope, start, end: nameEnd };
  return { form: "shorthand", ...about, value, end: nameEnd };
}

/** What a key in quotes is called, and where that is. */
function named(text: string, start: number): Pick<Member, "name" | "nameStart" | "nameEnd"> {
  const raw = text.slice(1, text.length > 1 && text.at(-1) === text[0] ? -1 : undefined);
  return { name: decodeText(raw), nameStart: start + 1, nameEnd: start + 1 + raw.length };
}

/** The value behind a colon: none where the next line holds another key. */
function parseValue(parser: Parser): SyntaxNode {
  if (breaksAt(parser) && (peek(parser) === TokenKind.Spread || peek(parser, 1) === TokenKind.Colon))
    return missingNode(parser);
  return parser.readExpression();
}

function other(parser: Parser, start: number, value: SyntaxNode): Member {
  return { form: "other", name: "", nameStart: start, nameEnd: start, value, start, end: lastEnd(parser) };
}

/** Where something ends that is not closed: on the line above what follows, so that a cursor on blank lines is inside. */
function unclosedEnd(parser: Parser): number {
  parser.reached = Math.max(
    lastEnd(parser),
    parser.at < parser.tokens.count ? endOfLineAbove(parser.text, startAt(parser)) : parser.text.length,
  );
  return parser.reached;
}
