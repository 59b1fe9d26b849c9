import { endOfLineAbove } from "../../../hcl/cursor/indent";
import { isWord, Token } from "../tokens/token";
import { decodeText } from "../values/literals";
import type { Member, Node } from "./node";
import {
  breaksAt,
  enter,
  isClosed,
  isText,
  lastEnd,
  leave,
  missing,
  type Parser,
  peek,
  skip,
  startAt,
  textAt,
  within,
} from "./parser";
import { beginsStatement, readStatements } from "./readBlock";
import { readMethod } from "./readFunction";

/** Reads an object literal. */
export function readObject(parser: Parser): Node {
  const start = startAt(parser);
  const open = parser.at;
  const closed = isClosed(parser, open);
  const members: Member[] = [];
  const outer = enter(parser);
  readMembers(parser, members);
  leave(parser, open, outer);
  return { kind: "object", members, closed, start, end: closed ? lastEnd(parser) : unclosedEnd(parser) };
}

function readMembers(parser: Parser, members: Member[]): void {
  while (parser.at < parser.end) {
    if (skip(parser, Token.Comma)) continue;
    if (beginsStatement(parser) && !isKey(parser)) {
      readStatements(parser, false);
      return;
    }
    const { at } = parser;
    const member = readMember(parser);
    if (member) members.push(member);
    if (parser.at === at) parser.at++;
  }
}

/** Whether a word that begins statements is only a key here. */
function isKey(parser: Parser): boolean {
  const next = peek(parser, 1);
  return next === Token.Colon || next === Token.OpenParen || next === Token.Comma;
}

function readMember(parser: Parser): Member | undefined {
  const start = startAt(parser);
  const kind = peek(parser);
  if (kind === Token.Spread) {
    parser.at++;
    return other(parser, start, parser.readExpression());
  }
  if (kind === Token.OpenBracket) {
    const key = within(parser, () => parser.readExpression());
    if (key.kind === "text" && key.closed && peek(parser) === Token.Colon) {
      const about = named(parser.tokens.text.slice(key.start, key.end), key.start);
      skip(parser, Token.Colon);
      const value = readValue(parser);
      return { form: "value", ...about, start, value, end: Math.max(lastEnd(parser), value.end) };
    }
    if (peek(parser) === Token.OpenParen) readMethod(parser);
    const value = skip(parser, Token.Colon) ? readValue(parser) : missing(parser);
    return other(parser, start, { kind: "parts", parts: [key, value], start, end: lastEnd(parser) });
  }
  if (isWord(kind) || kind === Token.String || kind === Token.Number) return readNamed(parser, start);
  // Anything else cannot stand here; what constructs it holds are found all the same.
  parser.readExpression();
  return undefined;
}

function readNamed(parser: Parser, start: number): Member {
  const quoted = peek(parser) === Token.String;
  const isModifier =
    !quoted &&
    isWord(peek(parser, 1)) &&
    !breaksAt(parser, 1) &&
    ["get", "set", "async"].some((word) => isText(parser, word));
  const isMethod = isModifier && (peek(parser, 2) === Token.OpenParen || peek(parser, 2) === Token.Less);
  if (isMethod) parser.at++;
  const text = textAt(parser);
  const scope = parser.scope;
  parser.at++;
  const nameEnd = lastEnd(parser);
  if (peek(parser) === Token.OpenParen || (peek(parser) === Token.Less && !breaksAt(parser))) {
    readMethod(parser);
    return other(parser, start, { kind: "parts", parts: [], start, end: lastEnd(parser) });
  }
  const about = quoted
    ? { ...named(text, start), start }
    : { name: text, nameStart: start, nameEnd: start + text.length, start };
  const { name } = about;
  if (skip(parser, Token.Colon)) {
    const value = readValue(parser);
    return { form: "value", ...about, value, end: Math.max(lastEnd(parser), value.end) };
  }
  // The default of a name in a pattern.
  if (skip(parser, Token.Equal)) parser.readExpression();
  const value: Node = quoted
    ? { kind: "missing", start: nameEnd, end: nameEnd }
    : { kind: "name", name, scope, start, end: nameEnd };
  return { form: "shorthand", ...about, value, end: nameEnd };
}

/** What a key in quotes is called, and where that stands. */
function named(text: string, start: number): Pick<Member, "name" | "nameStart" | "nameEnd"> {
  const raw = text.slice(1, text.length > 1 && text.at(-1) === text[0] ? -1 : undefined);
  return { name: decodeText(raw), nameStart: start + 1, nameEnd: start + 1 + raw.length };
}

/** The value behind a colon: none where the next line holds another key. */
function readValue(parser: Parser): Node {
  if (breaksAt(parser) && (peek(parser) === Token.Spread || peek(parser, 1) === Token.Colon)) return missing(parser);
  return parser.readExpression();
}

function other(parser: Parser, start: number, value: Node): Member {
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
