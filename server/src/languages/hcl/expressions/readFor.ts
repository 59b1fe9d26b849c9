import type { Value } from "../../../model/value";
import { type Bracket, closeWith } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { isWord } from "../cursor/isWord";
import { nameEnd } from "../cursor/nameEnd";
import { isAt, mark, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { readExpression } from "./readExpression";

/** Whether `for` stands here, as it does behind the bracket of a for-expression. */
export function startsFor(r: Reader): boolean {
  return isWord(r, "for");
}

/** Reads `for k, v in collection : key => value if condition` and the closing bracket, from behind the opening one. */
export function readFor(r: Reader, bracket: Bracket, closer: Code): Value {
  const object = closer === Code.CloseBrace;
  const names = r.bound.length;
  const parts = readForHead(r);
  if (parts.at(-1)?.kind !== "missing") readForBody(r, parts, object);
  closeWith(r, bracket, closer, object ? "Close this object with }." : "Close this list with ].");
  r.bound.length = names;
  return { kind: "expression", span: mark(r, bracket.start, r.last), parts, gives: object ? "object" : "list" };
}

/** More names than anybody can keep in mind; with no limit, looking for one among them takes ever longer. */
const mostNames = 1000;

/** Reads `for k, v in collection` and makes the names known; the collection itself does not know them. */
export function readForHead(r: Reader): Value[] {
  advance(r, "for".length);
  const names = [takeName(r)];
  if (r.code === Code.Comma) {
    advance(r, 1);
    names.push(takeName(r));
  }
  if (!isWord(r, "in")) {
    report(r, r.last - 1, r.last, 'Write "for", a name or two, "in" and what to go through.');
    return [];
  }
  advance(r, "in".length);
  const collection = readExpression(r);
  if (r.bound.length < mostNames) r.bound.push(...names);
  return [collection];
}

function takeName(r: Reader): string {
  const end = r.code === Code.End ? r.at : nameEnd(r.text, r.at);
  const name = r.text.slice(r.at, end);
  if (name) advance(r, name.length);
  else report(r, r.last - 1, r.last, "Write a name for each element here.");
  return name;
}

function readForBody(r: Reader, parts: Value[], object: boolean): void {
  if (r.code !== Code.Colon) {
    if (parts.length > 0) report(r, r.last - 1, r.last, 'Write ":" and the value of each element.');
    return;
  }
  advance(r, 1);
  parts.push(readExpression(r));
  const { at } = r;
  if (isAt(r, Code.Equal) && r.text.charCodeAt(at + 1) === Code.Greater) {
    if (!object)
      report(r, at, at + 2, "Take the key away, or write { } for an object: the elements of a list have no key.");
    advance(r, 2);
    parts.push(readExpression(r));
  } else if (object && parts.at(-1)?.kind !== "missing") {
    report(r, r.last - 1, r.last, 'Write "=>" and a value: an element of an object is a key and a value.');
  }
  if (isAt(r, Code.Dot) && r.text.startsWith("...", r.at)) {
    if (!object) report(r, r.at, r.at + 3, 'Take the "..." away: only the values of an object can be grouped.');
    advance(r, 3);
  }
  if (isWord(r, "if")) {
    advance(r, "if".length);
    parts.push(readExpression(r));
  }
}
