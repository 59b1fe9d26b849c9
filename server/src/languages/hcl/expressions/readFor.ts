import type { Loop, Value } from "../../../model/index";
import type { Span } from "../../../text/index";
import { type Bracket, closeWith } from "../cursor/brackets";
import { cut, isAt, mark, report } from "../cursor/cursor";
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
  const known = reader.bound.length;
  const head = readForHead(reader);
  const { names, declared, parts } = head;
  const body = parts.at(-1)?.kind === "missing" ? undefined : readForBody(reader, parts, object);
  closeWith(reader, bracket, closer, object ? "Close this object with }." : "Close this list with ].");
  reader.bound.length = known;
  const value = {
    kind: "expression",
    span: mark(reader, bracket.start, reader.last),
    parts,
    gives: object ? "object" : "list",
  } as const;
  if (!body) return value;
  const { colon, ...rest } = body;
  const reach = mark(reader, colon + 1, reader.last);
  return { ...value, operation: { kind: "for", names, declared, reach, isObject: object, ...rest } };
}

/** More names than anybody can keep in mind; with no limit, looking for one among them takes ever longer. */
const mostNames = 1000;

/** The head of a `for`: the names, and what they go through, if that is there. */
interface ForHead extends Pick<Loop, "names" | "declared"> {
  readonly parts: Value[];
}

/** Reads `for k, v in collection` and makes the names known; the collection itself does not know them. */
export function readForHead(reader: Reader): ForHead {
  advance(reader, "for".length);
  const declared = [takeName(reader)];
  if (reader.code === Code.Comma) {
    advance(reader, 1);
    declared.push(takeName(reader));
  }
  const names = declared.map(({ start, end }) => cut(reader, start, end));
  if (!isWord(reader, "in")) {
    report(reader, reader.last - 1, reader.last, 'Write "for", a name or two, "in" and what to go through.');
    return { names, declared, parts: [] };
  }
  advance(reader, "in".length);
  const collection = reader.readExpression();
  if (reader.bound.length < mostNames) reader.bound.push(...names);
  return { names, declared, parts: [collection] };
}

function takeName(reader: Reader): Span {
  const { at } = reader;
  const end = reader.code === Code.End ? at : nameEnd(reader.text, at);
  if (end > at) advance(reader, end - at);
  else report(reader, reader.last - 1, reader.last, "Write a name for each element here.");
  return mark(reader, at, end);
}

/** Reads what stands behind the colon into `parts`; undefined where there is none. */
function readForBody(reader: Reader, parts: Value[], object: boolean) {
  if (reader.code !== Code.Colon) {
    if (parts.length > 0) report(reader, reader.last - 1, reader.last, 'Write ":" and the value of each element.');
    return undefined;
  }
  const colon = reader.at;
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
  return { colon, isGrouped, hasCondition };
}

/** Whether this very word stands here. */
function isWord(reader: Reader, word: string): boolean {
  return (
    reader.code === word.charCodeAt(0) &&
    reader.text.startsWith(word, reader.at) &&
    nameEnd(reader.text, reader.at) === reader.at + word.length
  );
}
