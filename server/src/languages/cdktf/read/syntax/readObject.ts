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
export function readObject(p: Parser): Node {
  const start = startAt(p);
  const open = p.at;
  const closed = isClosed(p, open);
  const members: Member[] = [];
  const outer = enter(p);
  readMembers(p, members);
  leave(p, open, outer);
  return { kind: "object", members, closed, start, end: closed ? lastEnd(p) : unclosedEnd(p) };
}

function readMembers(p: Parser, members: Member[]): void {
  while (p.at < p.end) {
    if (skip(p, Token.Comma)) continue;
    if (beginsStatement(p) && !isKey(p)) {
      readStatements(p, false);
      return;
    }
    const { at } = p;
    const member = readMember(p);
    if (member) members.push(member);
    if (p.at === at) p.at++;
  }
}

/** Whether a word that begins statements is only a key here. */
function isKey(p: Parser): boolean {
  const next = peek(p, 1);
  return next === Token.Colon || next === Token.OpenParen || next === Token.Comma;
}

function readMember(p: Parser): Member | undefined {
  const start = startAt(p);
  const kind = peek(p);
  if (kind === Token.Spread) {
    p.at++;
    return other(p, start, p.readExpression());
  }
  if (kind === Token.OpenBracket) {
    const key = within(p, () => p.readExpression());
    if (key.kind === "text" && key.closed && peek(p) === Token.Colon) {
      const about = named(p.tokens.text.slice(key.start, key.end), key.start);
      skip(p, Token.Colon);
      const value = readValue(p);
      return { form: "value", ...about, start, value, end: Math.max(lastEnd(p), value.end) };
    }
    if (peek(p) === Token.OpenParen) readMethod(p);
    const value = skip(p, Token.Colon) ? readValue(p) : missing(p);
    return other(p, start, { kind: "parts", parts: [key, value], start, end: lastEnd(p) });
  }
  if (isWord(kind) || kind === Token.String || kind === Token.Number) return readNamed(p, start);
  // Anything else cannot stand here; what constructs it holds are found all the same.
  p.readExpression();
  return undefined;
}

function readNamed(p: Parser, start: number): Member {
  const quoted = peek(p) === Token.String;
  const isModifier =
    !quoted && isWord(peek(p, 1)) && !breaksAt(p, 1) && ["get", "set", "async"].some((word) => isText(p, word));
  const isMethod = isModifier && (peek(p, 2) === Token.OpenParen || peek(p, 2) === Token.Less);
  if (isMethod) p.at++;
  const text = textAt(p);
  const scope = p.scope;
  p.at++;
  const nameEnd = lastEnd(p);
  if (peek(p) === Token.OpenParen || (peek(p) === Token.Less && !breaksAt(p))) {
    readMethod(p);
    return other(p, start, { kind: "parts", parts: [], start, end: lastEnd(p) });
  }
  const about = quoted
    ? { ...named(text, start), start }
    : { name: text, nameStart: start, nameEnd: start + text.length, start };
  const { name } = about;
  if (skip(p, Token.Colon)) {
    const value = readValue(p);
    return { form: "value", ...about, value, end: Math.max(lastEnd(p), value.end) };
  }
  // The default of a name in a pattern.
  if (skip(p, Token.Equal)) p.readExpression();
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
function readValue(p: Parser): Node {
  if (breaksAt(p) && (peek(p) === Token.Spread || peek(p, 1) === Token.Colon)) return missing(p);
  return p.readExpression();
}

function other(p: Parser, start: number, value: Node): Member {
  return { form: "other", name: "", nameStart: start, nameEnd: start, value, start, end: lastEnd(p) };
}

/** Where something ends that is not closed: on the line above what follows, so that a cursor on blank lines is inside. */
function unclosedEnd(p: Parser): number {
  p.reached = Math.max(lastEnd(p), p.at < p.tokens.count ? endOfLineAbove(p.text, startAt(p)) : p.text.length);
  return p.reached;
}
