import type { Value } from "../../../model/index";
import { cursorOf, isAt, mark, maxDepth, report } from "../cursor/cursor";
import { readMissing } from "../cursor/readMissing";
import { advance, skip } from "../cursor/skip";
import { skipToken } from "../cursor/skipToken";
import { startsEntry } from "../cursor/startsEntry";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { readHeredoc } from "../templates/readHeredoc";
import { readQuoted } from "../templates/readQuoted";
import type { Reader } from "./reader";
import { readList, readParentheses } from "./readList";
import { readNumber } from "./readNumber";
import { readObject } from "./readObject";
import { readReference, readSteps } from "./readReference";

/** A reader at the start of `text`, or of a part of it. */
export function readerOf(text: string, at = 0, end = text.length): Reader {
  const cursor = cursorOf(text, at, end);
  const reader: Reader = Object.assign(cursor, { readExpression: () => readExpression(reader) });
  return reader;
}

/** Reads an expression. The operands of operators and conditionals stand in one list, however many there are: see `Operation`. */
export function readExpression(reader: Reader): Value {
  const first = readOperation(reader);
  if (reader.code !== Code.Question) return first;
  const parts = [first];
  let open = 0;
  let last = first;
  let signs = "";
  while (last.kind !== "missing") {
    if (reader.code === Code.Question) open++;
    else if (reader.code === Code.Colon && open > 0) open--;
    else break;
    signs += reader.code === Code.Question ? "?" : ":";
    advance(reader, 1);
    last = readOperation(reader);
    parts.push(last);
  }
  if (open > 0 && last.kind !== "missing")
    report(reader, reader.last - 1, reader.last, 'Write ":" and a value for when the condition is false.');
  const operation = { kind: "conditional", signs } as const;
  return { kind: "expression", span: mark(reader, first.span.start, reader.last), parts, operation };
}

/** Operands with binary operators between them. */
function readOperation(reader: Reader): Value {
  const first = readOperand(reader);
  let length = operatorLength(reader);
  if (length === 0 || first.kind === "missing") return first;
  const parts: Value[] = [first];
  const operators: string[] = [];
  let gives: "number" | "bool" = "number";
  while (length > 0) {
    if (!isArithmetic(reader.code)) gives = "bool";
    operators.push(operatorAt(reader, length));
    advance(reader, length);
    const operand = readOperand(reader);
    parts.push(operand);
    length = operand.kind === "missing" ? 0 : operatorLength(reader);
  }
  const operation = { kind: "binary", operators } as const;
  return { kind: "expression", span: mark(reader, first.span.start, reader.last), parts, gives, operation };
}

const operatorTexts = ["+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&&", "||"];

/** One text for each operator, not a part of the document, which would be kept with it. */
function operatorAt({ text, at }: Reader, length: number): string {
  return operatorTexts.find((operator) => operator.length === length && text.startsWith(operator, at)) ?? "";
}

/** A term with any number of `-` and `!` in front of it. */
function readOperand(reader: Reader): Value {
  if (reader.code !== Code.Minus && reader.code !== Code.Bang) return readTerm(reader);
  const start = reader.at;
  const gives = reader.code === Code.Minus ? "number" : "bool";
  let signs = "";
  while (reader.code === Code.Minus || reader.code === Code.Bang) {
    signs += reader.code === Code.Minus ? "-" : "!";
    advance(reader, 1);
  }
  const term = readTerm(reader);
  if (term.kind === "missing") return term;
  const span = mark(reader, start, reader.last);
  if (term.kind === "number" && signs === "-") return { kind: "number", span, number: -term.number };
  return { kind: "expression", span, parts: [term], gives, operation: { kind: "unary", signs } };
}

function isArithmetic(code: number): boolean {
  return (
    code === Code.Plus || code === Code.Minus || code === Code.Star || code === Code.Slash || code === Code.Percent
  );
}

/** How long the binary operator is that stands here; 0 if none does. */
function operatorLength(reader: Reader): number {
  const { code } = reader;
  if (code < Code.Bang || code > Code.Pipe) return 0;
  if (isArithmetic(code)) return 1;
  const next = reader.text.charCodeAt(reader.at + 1);
  switch (code) {
    case Code.Less:
    case Code.Greater:
      return next === Code.Equal ? 2 : 1;
    case Code.Equal:
    case Code.Bang:
      return next === Code.Equal ? 2 : 0;
    case Code.And:
    case Code.Pipe:
      return next === code ? 2 : 0;
    default:
      return 0;
  }
}

/** Reads one operand with what is accessed of it: `x.y[0]`, `f(x).y`, `[1, 2][0]`. */
function readTerm(reader: Reader): Value {
  if (reader.crossed && startsEntry(reader)) return readMissing(reader);
  if (nameEnd(reader.text, reader.at) > reader.at && reader.code !== Code.End) return readReference(reader);
  if (reader.depth >= maxDepth) return skipped(reader);
  reader.depth++;
  const term = readLiteral(reader);
  reader.depth--;
  return reader.code === Code.Dot || reader.code === Code.OpenBracket ? readSteps(reader, term) : term;
}

function readLiteral(reader: Reader): Value {
  switch (reader.code) {
    case Code.Quote:
      return readQuoted(reader);
    case Code.OpenBracket:
      return readList(reader);
    case Code.OpenBrace:
      return readObject(reader);
    case Code.OpenParen:
      return readParentheses(reader);
    case Code.Less:
      return readHeredoc(reader);
    default:
      return reader.code >= Code.Zero && reader.code <= Code.Nine ? readNumber(reader) : readMissing(reader);
  }
}

/** What is nested too deeply to be read. */
function skipped(reader: Reader): Value {
  const start = reader.at;
  skipToken(reader);
  return { kind: "expression", span: mark(reader, start, reader.last), parts: [] };
}

/** Whether a text is one whole expression and nothing behind it, so that it stays one wherever it is put. */
export function isExpression(source: string): boolean {
  // Not `trim`, which takes away what is no blank to HCL.
  let [start, end] = [0, source.length];
  while (isBlank(source[start])) start++;
  while (end > start && isBlank(source[end - 1])) end--;
  const reader = readerOf(source, start, end);
  skip(reader);
  readExpression(reader);
  // A name that is `for` begins another expression at the start of a list.
  return (
    reader.problems.length === 0 && isAt(reader, Code.End) && !/^for(?![\w-])/.test(source.slice(start, start + 4))
  );
}

function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && " \t\r\n".includes(sign);
}
