import { Code } from "../hcl/cursor/code";
import { deepest, type Reader, report, reportUnclosed } from "../hcl/cursor/reader";
import type { Member, Node } from "./node";
import { readText } from "./readText";
import { skipBlanks } from "./skipBlanks";
import { skipNested } from "./skipNested";

/** Reads one JSON value and stands behind it and the blanks that follow. Reports what is wrong and goes on. */
export function readNode(r: Reader): Node {
  const { at: start } = r;
  switch (r.code) {
    case Code.OpenBrace:
    case Code.OpenBracket: {
      if (r.depth >= deepest) return { kind: "skipped", start, end: skipNested(r) };
      r.depth++;
      const node = r.code === Code.OpenBrace ? readObject(r) : readArray(r);
      r.depth--;
      return node;
    }
    case Code.Quote:
      return readText(r);
    default:
      return readWord(r);
  }
}

function readObject(r: Reader): Node {
  const start = step(r);
  const members: Member[] = [];
  const closed = readSequence(r, Code.CloseBrace, start, () => {
    if (r.code === Code.Quote) members.push(readMember(r));
    else complain(r, "Write a name in double quotes here.");
  });
  return { kind: "object", start, end: r.last, members, closed };
}

function readMember(r: Reader): Member {
  const key = readText(r);
  if (r.code !== Code.Colon) {
    report(r, key.start, key.end, 'Write ":" and a value behind this name.');
    return { key, value: { kind: "missing", start: key.end, end: key.end }, written: false };
  }
  step(r);
  return { key, value: readNode(r), written: true };
}

function readArray(r: Reader): Node {
  const start = step(r);
  const items: Node[] = [];
  readSequence(r, Code.CloseBracket, start, () => items.push(readNode(r)));
  return { kind: "array", start, end: r.last, items };
}

/** Reads what stands between commas, up to the closing bracket; whether that is there. */
function readSequence(r: Reader, closer: Code, start: number, readOne: () => void): boolean {
  while (r.code !== closer) {
    if (r.code === Code.End || r.code === Code.CloseBrace || r.code === Code.CloseBracket) {
      reportUnclosed(r, start, start + 1, `Close this with ${String.fromCharCode(closer)}.`);
      return false;
    }
    const { at } = r;
    const problems = r.problems.length;
    readOne();
    if (r.code === Code.Comma) {
      const comma = step(r);
      if (r.code === closer) report(r, comma, comma + 1, "Take this comma away: nothing follows it.");
    } else if (r.at > at && r.problems.length === problems && !isEnd(r.code)) {
      report(r, r.last - 1, r.last, "Put a comma between this and what follows.");
    }
  }
  step(r);
  return true;
}

function isEnd(code: number): boolean {
  return code === Code.End || code === Code.CloseBrace || code === Code.CloseBracket;
}

const word = /[^\s,:[\]{}"]+/y;

function readWord(r: Reader): Node {
  const { at: start } = r;
  word.lastIndex = start;
  const text = word.exec(r.text)?.[0] ?? "";
  if (text === "") {
    if (isEnd(r.code) || r.code === Code.Comma)
      report(r, Math.max(0, r.last - 1), r.last, "A value is missing here: write one.");
    else complain(r, "Write a value here.");
    return { kind: "missing", start: r.last, end: r.last };
  }
  step(r, text.length);
  const end = r.last;
  if (text === "true" || text === "false") return { kind: "bool", start, end, bool: text === "true" };
  if (text === "null") return { kind: "null", start, end };
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { kind: "number", start, end, number: Number(text) };
  report(r, start, end, "Write this in double quotes.");
  return { kind: "missing", start, end };
}

/** Reports one character and moves behind it. */
function complain(r: Reader, message: string): void {
  report(r, r.at, r.at + 1, message);
  step(r);
}

/** Moves behind some characters and the blanks that follow; where they began. */
function step(r: Reader, length = 1): number {
  const { at } = r;
  r.at = r.last = at + length;
  skipBlanks(r);
  return at;
}
