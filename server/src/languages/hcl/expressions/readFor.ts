import type { Value } from "../../../model/index";
import { type Bracket, closeWith } from "../cursor/brackets";
import { isAt, mark, report } from "../cursor/cursor";
import { advance } from "../cursor/skip";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import type { Reader } from "./reader";

/** Whether `for` stands here, as it does behind the bracket of a for-expression. */
export function startsFor(reader: Reader): boolean {
  return isWord(reader, "for");
}

/** Reads `for k, v in collection : key => value if condition` and the closing bracket, from behind the opening one. */
export function readFor(reader: Reader, bracket: Bracket, closer: Code): Value {
  const object = closer === Code.CloseBrace;
  const names = reader.bound.length;
  const head = readForHead(reader);
  const { parts } = head;
  const body = parts.at(-1)?.kind === "missing" ? undefined : readForBody(reader, parts, object);
  closeWith(reader, bracket, closer, object ? "Close this object with }." : "Close this list with ].");
  reader.bound.length = names;
  return {
    kind: "expression",
    span: mark(reader, bracket.start, reader.last),
    parts,
    gives: object ? "object" : "list",
    ...(body && { operation: { kind: "for", names: head.names, isObject: object, ...body } }),
  };
}

/** More names than anybody can keep in mind; with no limit, looking for one among them takes ever longer. */
const mostNames = 1000;

/** Reads `for k, v in collection` and makes the names known; the collection itself does not know them. */
export function readForHead(reader: Reader): { readonly names: readonly string[]; readonly parts: Value[] } {
  advance(reader, "for".length);
  const names = [takeName(reader)];
  if (reader.code === Code.Comma) {
    advance(reader, 1);
    names.push(takeName(reader));
  }
  if (!isWord(reader, "in")) {
    report(reader, reader.last - 1, reader.last, 'Write "for", a name or two, "in" and what to go through.');
    return { names, parts: [] };
  }
  advance(reader, "in".length);
  const collection = reader.readExpression();
  if (reader.bound.length < mostNames) reader.bound.push(...names);
  return { names, parts: [collection] };
}

function takeName(reader: Reader): string {
  const end = reader.code === Code.End ? reader.at : nameEnd(reader.text, reader.at);
  const name = reader.text.slice(reader.at, end);
  if (name) advance(reader, name.length);
  else report(reader, reader.last - 1, reader.last, "Write a name for each element here.");
  return name;
}

/** Reads what stands behind the colon into `parts`; undefined where there is none. */
function readForBody(reader: Reader, parts: Value[], object: boolean) {
  if (reader.code !== Code.Colon) {
    if (parts.length > 0) report(reader, reader.last - 1, reader.last, 'Write ":" and the value of each element.');
    return undefined;
  }
  let [isGrouped, hasCondition] = [false, false];
  advance(reader, 1);
  parts.push(reader.readExpression());
  const { at } = reader;
  if (isAt(reader, Code.Equal) && reader.text.charCodeAt(at + 1) === Code.Greater) {
    if (!object)
      report(reader, at, at + 2, "Take the key away, or write { } for an object: the elements of a list have no key.");
    advance(reader, 2);
    parts.push(reader.readExpression());
  } else if (object && parts.at(-1)?.kind !== "missing") {
    report(
      reader,
      reader.last - 1,
      reader.last,
      'Write "=>" and a value: an element of an object is a key and a value.',
    );
  }
  if (isAt(reader, Code.Dot) && reader.text.startsWith("...", reader.at)) {
    if (!object)
      report(reader, reader.at, reader.at + 3, 'Take the "..." away: only the values of an object can be grouped.');
    advance(reader, 3);
    isGrouped = true;
  }
  if (isWord(reader, "if")) {
    advance(reader, "if".length);
    parts.push(reader.readExpression());
    hasCondition = true;
  }
  return { isGrouped, hasCondition };
}

/** Whether this very word stands here. */
function isWord(reader: Reader, word: string): boolean {
  return (
    reader.code === word.charCodeAt(0) &&
    reader.text.startsWith(word, reader.at) &&
    nameEnd(reader.text, reader.at) === reader.at + word.length
  );
}
