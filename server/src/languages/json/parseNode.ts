import { Code } from "../hcl/lexer/code";
import { cut, maxDepth, report, reportUnclosed, type Scanner } from "../hcl/scanner/scanner";
import type { JsonNode, Member, TextNode } from "./node";
import { skipBlanks } from "./skipBlanks";

/** Reads one JSON value and is behind it and the blanks that follow. Reports what is wrong and goes on. */
export function parseNode(cursor: Scanner): JsonNode {
  const { at: start } = cursor;
  switch (cursor.code) {
    case Code.OpenBrace:
    case Code.OpenBracket: {
      if (cursor.depth >= maxDepth) return { kind: "skipped", start, end: skipNested(cursor) };
      cursor.depth++;
      const node = cursor.code === Code.OpenBrace ? parseObject(cursor) : parseArray(cursor);
      cursor.depth--;
      return node;
    }
    case Code.Quote:
      return parseText(cursor);
    default:
      return parseWord(cursor);
  }
}

function parseObject(cursor: Scanner): JsonNode {
  const start = step(cursor);
  const members: Member[] = [];
  const closed = parseSequence(cursor, Code.CloseBrace, start, () => {
    if (cursor.code === Code.Quote) members.push(parseMember(cursor));
    else complain(cursor, "Write a name in double quotes here.");
  });
  return { kind: "object", start, end: cursor.last, members, closed };
}

function parseMember(cursor: Scanner): Member {
  const key = parseText(cursor);
  if (cursor.code !== Code.Colon) {
    report(cursor, key.start, key.end, 'Write ":" and a value behind this name.');
    return { key, value: { kind: "missing", start: key.end, end: key.end }, written: false };
  }
  step(cursor);
  return { key, value: parseNode(cursor), written: true };
}

function parseArray(cursor: Scanner): JsonNode {
  const start = step(cursor);
  const items: JsonNode[] = [];
  parseSequence(cursor, Code.CloseBracket, start, () => items.push(parseNode(cursor)));
  return { kind: "array", start, end: cursor.last, items };
}

/** Parses what is between commas, up to the closing bracket; whether that is there. */
function parseSequence(cursor: Scanner, closer: Code, start: number, readOne: () => void): boolean {
  while (cursor.code !== closer) {
    if (cursor.code === Code.End || cursor.code === Code.CloseBrace || cursor.code === Code.CloseBracket) {
      reportUnclosed(cursor, start, start + 1, `Close this with ${String.fromCharCode(closer)}.`);
      return false;
    }
    const { at } = cursor;
    const problems = cursor.problems.length;
    readOne();
    if (cursor.code === Code.Comma) {
      const comma = step(cursor);
      if (cursor.code === closer) report(cursor, comma, comma + 1, "Remove this comma: nothing follows it.");
    } else if (cursor.at > at && cursor.problems.length === problems && !isEnd(cursor.code)) {
      report(cursor, cursor.last - 1, cursor.last, "Put a comma between this and what follows.");
    }
  }
  step(cursor);
  return true;
}

function isEnd(code: number): boolean {
  return code === Code.End || code === Code.CloseBrace || code === Code.CloseBracket;
}

const word = /[^\s,:[\]{}"]+/y;

function parseWord(cursor: Scanner): JsonNode {
  const { at: start } = cursor;
  word.lastIndex = start;
  const text = word.exec(cursor.text)?.[0] ?? "";
  if (text === "") {
    if (isEnd(cursor.code) || cursor.code === Code.Comma)
      report(cursor, Math.max(0, cursor.last - 1), cursor.last, "A value is missing here: write one.");
    else complain(cursor, "Write a value here.");
    return { kind: "missing", start: cursor.last, end: cursor.last };
  }
  step(cursor, text.length);
  const end = cursor.last;
  if (text === "true" || text === "false") return { kind: "bool", start, end, bool: text === "true" };
  if (text === "null") return { kind: "null", start, end };
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { kind: "number", start, end, number: Number(text) };
  report(cursor, start, end, "Write this in double quotes.");
  return { kind: "missing", start, end };
}

/** Reports one character and moves behind it. */
function complain(cursor: Scanner, message: string): void {
  report(cursor, cursor.at, cursor.at + 1, message);
  step(cursor);
}

/** Moves behind some characters and the blanks that follow; where they began. */
function step(cursor: Scanner, length = 1): number {
  const { at } = cursor;
  cursor.at = cursor.last = at + length;
  skipBlanks(cursor);
  return at;
}

/** Moves behind the bracket that closes the one that is here, however deep it lies; where it ends. */
function skipNested(cursor: Scanner): number {
  const { text } = cursor;
  let depth = 0;
  let at = cursor.at;
  do {
    const code = text.charCodeAt(at);
    if (code === Code.OpenBrace || code === Code.OpenBracket) depth++;
    else if (code === Code.CloseBrace || code === Code.CloseBracket) depth--;
    at = code === Code.Quote ? textEnd(text, at) : at + 1;
  } while (depth > 0 && at < text.length);
  cursor.at = cursor.last = at;
  skipBlanks(cursor);
  return at;
}

/** Parses a string. It ends with its line when the closing quote is not there. */
function parseText(cursor: Scanner): TextNode {
  const { at: start, text } = cursor;
  const end = textEnd(text, start);
  const closed = end > start + 1 && text.charCodeAt(end - 1) === Code.Quote;
  const raw = cut(cursor, start + 1, closed ? end - 1 : end);
  if (!closed) report(cursor, start, end, 'Close this string with ".');
  cursor.at = cursor.last = end;
  skipBlanks(cursor);
  // Characters that JSON does not allow are the only others in need of decoding: they are reported then.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
  if (!/[\\\u0000-\u001f]/.test(raw)) return { kind: "text", start, end, text: raw, plain: true };
  return { kind: "text", start, end, text: decode(cursor, raw, start, end), plain: false };
}

/** Where the string ends that begins at `start`: behind its closing quote, or at the end of the line. */
function textEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Quote) return at + 1;
    if (code === Code.Newline) return at;
    if (code === Code.Backslash && text.charCodeAt(at + 1) !== Code.Newline) at++;
  }
  return text.length;
}

function decode(cursor: Scanner, raw: string, start: number, end: number): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    report(cursor, start, end, "Write \\\\ for a backslash and \\t for a tab in this string.");
    return raw;
  }
}
