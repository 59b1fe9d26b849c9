import type { Value } from "../../../model/index";
import { Code } from "../lexer/code";
import { nameEnd } from "../lexer/nameEnd";
import { isDigit, numberEnd } from "../lexer/numberEnd";
import { operatorLength } from "../lexer/sign";
import { parseMissing } from "../scanner/parseMissing";
import { isAt, mark, maxDepth, report, type Scanner, scannerOf } from "../scanner/scanner";
import { skipToken } from "../scanner/skipToken";
import { advance, skipTrivia } from "../scanner/skipTrivia";
import { startsBodyItem } from "../scanner/startsBodyItem";
import { parseHeredoc } from "../templates/parseHeredoc";
import { parseQuoted } from "../templates/parseQuoted";
import { parseList, parseParentheses } from "./parseList";
import { parseObject } from "./parseObject";
import { parseReference, parseSteps } from "./parseReference";
import type { Parser } from "./parser";

/** A parser at the start of `text`, or of a part of it. */
export function parserAt(text: string, at = 0, end = text.length): Parser {
  const scanner = scannerOf(text, at, end);
  const parser: Parser = Object.assign(scanner, { readExpression: () => parseExpression(parser) });
  return parser;
}

/** Parses an expression. All operands of operators and conditionals are in one list: see `Operation`. */
export function parseExpression(parser: Parser): Value {
  const first = parseOperation(parser);
  if (parser.code !== Code.Question) return first;
  const parts = [first];
  let open = 0;
  let last = first;
  let signs = "";
  while (last.kind !== "missing") {
    if (parser.code === Code.Question) open++;
    else if (parser.code === Code.Colon && open > 0) open--;
    else break;
    signs += parser.code === Code.Question ? "?" : ":";
    advance(parser, 1);
    last = parseOperation(parser);
    parts.push(last);
  }
  if (open > 0 && last.kind !== "missing")
    report(parser, parser.last - 1, parser.last, 'Write ":" and a value for when the condition is false.');
  const operation = { kind: "conditional", signs } as const;
  return { kind: "expression", span: mark(parser, first.span.start, parser.last), parts, operation };
}

/** Operands with binary operators between them. */
function parseOperation(parser: Parser): Value {
  const first = parseOperand(parser);
  let length = lengthOfOperator(parser);
  if (length === 0 || first.kind === "missing") return first;
  const parts: Value[] = [first];
  const operators: string[] = [];
  let gives: "number" | "bool" = "number";
  while (length > 0) {
    if (!isArithmetic(parser.code)) gives = "bool";
    operators.push(operatorAt(parser, length));
    advance(parser, length);
    const operand = parseOperand(parser);
    parts.push(operand);
    length = operand.kind === "missing" ? 0 : lengthOfOperator(parser);
  }
  const operation = { kind: "binary", operators } as const;
  return { kind: "expression", span: mark(parser, first.span.start, parser.last), parts, gives, operation };
}

const operatorTexts = ["+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&&", "||"];

/** One text for each operator, not a part of the document, which would be kept with it. */
function operatorAt({ text, at }: Parser, length: number): string {
  return operatorTexts.find((operator) => operator.length === length && text.startsWith(operator, at)) ?? "";
}

/** A term with any number of `-` and `!` in front of it. */
function parseOperand(parser: Parser): Value {
  if (parser.code !== Code.Minus && parser.code !== Code.Bang) return parseTerm(parser);
  const start = parser.at;
  const gives = parser.code === Code.Minus ? "number" : "bool";
  let signs = "";
  while (parser.code === Code.Minus || parser.code === Code.Bang) {
    signs += parser.code === Code.Minus ? "-" : "!";
    advance(parser, 1);
  }
  const term = parseTerm(parser);
  if (term.kind === "missing") return term;
  const span = mark(parser, start, parser.last);
  if (term.kind === "number" && signs === "-") return { kind: "number", span, number: -term.number };
  return { kind: "expression", span, parts: [term], gives, operation: { kind: "unary", signs } };
}

function lengthOfOperator({ text, at, code }: Parser): number {
  return operatorLength(text, at, code);
}

function isArithmetic(code: number): boolean {
  return (
    code === Code.Plus || code === Code.Minus || code === Code.Star || code === Code.Slash || code === Code.Percent
  );
}

/** Reads one operand with what is accessed of it: `x.y[0]`, `f(x).y`, `[1, 2][0]`. */
function parseTerm(parser: Parser): Value {
  if (parser.crossed && startsBodyItem(parser)) return parseMissing(parser);
  if (nameEnd(parser.text, parser.at) > parser.at && parser.code !== Code.End) return parseReference(parser);
  if (parser.depth >= maxDepth) return skipped(parser);
  parser.depth++;
  const term = parseLiteral(parser);
  parser.depth--;
  return parser.code === Code.Dot || parser.code === Code.OpenBracket ? parseSteps(parser, term) : term;
}

function parseLiteral(parser: Parser): Value {
  switch (parser.code) {
    case Code.Quote:
      return parseQuoted(parser);
    case Code.OpenBracket:
      return parseList(parser);
    case Code.OpenBrace:
      return parseObject(parser);
    case Code.OpenParen:
      return parseParentheses(parser);
    case Code.Less:
      return parseHeredoc(parser);
    default:
      return isDigit(parser.code) ? parseNumber(parser) : parseMissing(parser);
  }
}

/** What is nested too deeply to be read. */
function skipped(parser: Parser): Value {
  const start = parser.at;
  skipToken(parser);
  return { kind: "expression", span: mark(parser, start, parser.last), parts: [] };
}

/** Whether a text is one whole expression and nothing behind it, so that it stays one wherever it is put. */
export function isExpression(source: string): boolean {
  // Not `trim`, which takes away what is no blank to HCL.
  let [start, end] = [0, source.length];
  while (isBlank(source[start])) start++;
  while (end > start && isBlank(source[end - 1])) end--;
  const parser = parserAt(source, start, end);
  skipTrivia(parser);
  parseExpression(parser);
  // A name that is `for` begins another expression at the start of a list.
  return (
    parser.problems.length === 0 && isAt(parser, Code.End) && !/^for(?![\w-])/.test(source.slice(start, start + 4))
  );
}

function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && " \t\r\n".includes(sign);
}

/** Parses a number: `1`, `1.5`, `1e-6`. */
function parseNumber(scanner: Scanner): Value {
  const start = scanner.at;
  const end = numberEnd(scanner.text, start);
  const number = Number(scanner.text.slice(start, end));
  advance(scanner, end - start);
  const span = mark(scanner, start, end);
  if (!Number.isNaN(number)) return { kind: "number", span, number };
  report(scanner, start, end, "Write a number with at most one dot.");
  return { kind: "expression", span, parts: [], gives: "number" };
}
