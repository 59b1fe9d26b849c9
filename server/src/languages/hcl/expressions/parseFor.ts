import type { Loop, Value } from "../../../model/index";
import type { Span } from "../../../text/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { isArrow, signLength } from "../lexer/sign";
import { type Bracket, closeWith } from "../scanner/brackets";
import { cut, isAt, mark, report } from "../scanner/scanner";
import { advance } from "../scanner/skipTrivia";
import type { Parser } from "./parser";

/** Whether `for` is here, as behind the bracket of a for-expression. */
export function startsFor(parser: Parser): boolean {
  return isKeyword(parser, "for");
}

/** Parses `for k, v in collection : key => value if condition` and the closing bracket, from behind the opening one. */
export function parseFor(parser: Parser, bracket: Bracket, closer: Code): Value {
  const object = closer === Code.CloseBrace;
  const known = parser.bound.length;
  const head = parseForHead(parser);
  const { names, declared, parts } = head;
  const body = parts.at(-1)?.kind === "missing" ? undefined : parseForBody(parser, parts, object);
  closeWith(parser, bracket, closer, object ? "Close this object with }." : "Close this list with ].");
  parser.bound.length = known;
  const value = {
    kind: "expression",
    span: mark(parser, bracket.start, parser.last),
    parts,
    gives: object ? "object" : "list",
  } as const;
  if (!body) return value;
  const { colon, ...rest } = body;
  const reach = mark(parser, colon + 1, parser.last);
  return { ...value, operation: { kind: "for", names, declared, reach, isObject: object, ...rest } };
}

/** More names than anybody can keep in mind; with no limit, looking for one among them takes ever longer. */
const mostNames = 1000;

/** The head of a `for`: the names, and what they go through, if that is there. */
interface ForHead extends Pick<Loop, "names" | "declared"> {
  readonly parts: Value[];
}

/** Parses `for k, v in collection` and makes the names known; the collection itself does not know them. */
export function parseForHead(parser: Parser): ForHead {
  advance(parser, "for".length);
  const declared = [takeName(parser)];
  if (parser.code === Code.Comma) {
    advance(parser, 1);
    declared.push(takeName(parser));
  }
  const names = declared.map(({ start, end }) => cut(parser, start, end));
  if (!isKeyword(parser, "in")) {
    report(parser, parser.last - 1, parser.last, 'Write "for", a name or two, "in" and what to go through.');
    return { names, declared, parts: [] };
  }
  advance(parser, "in".length);
  const collection = parser.readExpression();
  if (parser.bound.length < mostNames) parser.bound.push(...names);
  return { names, declared, parts: [collection] };
}

function takeName(parser: Parser): Span {
  const { at } = parser;
  const end = parser.code === Code.End ? at : nameEnd(parser.text, at);
  if (end > at) advance(parser, end - at);
  else report(parser, parser.last - 1, parser.last, "Write a name for each element here.");
  return mark(parser, at, end);
}

/** Parses what is behind the colon into `parts`; undefined where there is none. */
function parseForBody(parser: Parser, parts: Value[], object: boolean) {
  if (parser.code !== Code.Colon) {
    if (parts.length > 0) report(parser, parser.last - 1, parser.last, 'Write ":" and the value of each element.');
    return undefined;
  }
  const colon = parser.at;
  let [isGrouped, hasCondition] = [false, false];
  advance(parser, 1);
  parts.push(parser.readExpression());
  const { at } = parser;
  if (isAt(parser, Code.Equal) && isArrow(parser.text, at)) {
    if (!object)
      report(parser, at, at + 2, "Remove the key, or write { } for an object: the elements of a list have no key.");
    advance(parser, 2);
    parts.push(parser.readExpression());
  } else if (object && parts.at(-1)?.kind !== "missing") {
    report(
      parser,
      parser.last - 1,
      parser.last,
      'Write "=>" and a value: an element of an object is a key and a value.',
    );
  }
  if (isAt(parser, Code.Dot) && signLength(parser.text, parser.at, Code.Dot) === 3) {
    if (!object)
      report(parser, parser.at, parser.at + 3, 'Remove the "...": only the values of an object can be grouped.');
    advance(parser, 3);
    isGrouped = true;
  }
  if (isKeyword(parser, "if")) {
    advance(parser, "if".length);
    parts.push(parser.readExpression());
    hasCondition = true;
  }
  return { colon, isGrouped, hasCondition };
}

/** Whether this very word is here. */
function isKeyword(parser: Parser, word: string): boolean {
  return (
    parser.code === word.charCodeAt(0) &&
    parser.text.startsWith(word, parser.at) &&
    nameEnd(parser.text, parser.at) === parser.at + word.length
  );
}
