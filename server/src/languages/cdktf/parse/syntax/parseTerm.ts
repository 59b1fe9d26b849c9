import { isWordToken, TokenKind } from "../tokens/token";
import type { NewNode, StepNode, SyntaxNode } from "./node";
import { parseClass } from "./parseClass";
import { parseArrow, parseFunction } from "./parseFunction";
import { parseItems } from "./parseItems";
import { parseObject } from "./parseObject";
import { breaksAt, isClosed, isText, lastEnd, missingNode, type Parser, peek, startAt, tokenText } from "./parser";
import { takesTypes } from "./parseSteps";
import { parseTemplate } from "./parseTemplate";
import { skipAngles, skipType } from "./skipType";

/** Reads one operand, without what is accessed of it; `missing` when none begins here. */
export function parseTerm(parser: Parser): SyntaxNode {
  switch (peek(parser)) {
    case TokenKind.Name:
      return parseName(parser);
    case TokenKind.String:
      return parseString(parser);
    case TokenKind.OpenBrace:
      return parseObject(parser);
    case TokenKind.OpenBracket:
      return parseArray(parser);
    case TokenKind.OpenParen:
      return beginsArrow(parser, 0) ? parseArrow(parser) : parseParentheses(parser);
    case TokenKind.New:
      return parseNew(parser);
    case TokenKind.Template:
    case TokenKind.TemplateHead:
      return parseTemplate(parser);
    case TokenKind.Function:
      return parseFunction(parser, false);
    case TokenKind.Class:
      return parseClass(parser);
    case TokenKind.Number:
      return one(parser, "number");
    case TokenKind.Import:
      return named(parser);
    case TokenKind.Regex: {
      const { start, end } = one(parser, "number");
      return { kind: "parts", parts: [], start, end };
    }
    default:
      return missingNode(parser);
  }
}

function parseName(parser: Parser): SyntaxNode {
  if (peek(parser, 1) === TokenKind.Arrow) return parseArrow(parser);
  if (isText(parser, "async") && !breaksAt(parser, 1)) {
    const next = peek(parser, 1);
    if (next === TokenKind.Function) {
      parser.at++;
      return parseFunction(parser, false);
    }
    if (
      (next === TokenKind.Name && peek(parser, 2) === TokenKind.Arrow) ||
      (next === TokenKind.OpenParen && beginsArrow(parser, 1))
    ) {
      parser.at++;
      return parseArrow(parser);
    }
  }
  return named(parser);
}

function named(parser: Parser): SyntaxNode {
  const node: SyntaxNode = {
    kind: "name",
    name: tokenText(parser),
    scope: parser.scope,
    start: startAt(parser),
    end: 0,
  };
  parser.at++;
  node.end = lastEnd(parser);
  return node;
}

function one(parser: Parser, kind: "number"): SyntaxNode {
  const start = startAt(parser);
  parser.at++;
  return { kind, start, end: lastEnd(parser) };
}

function parseString(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  parser.at++;
  const end = lastEnd(parser);
  return { kind: "text", start, end, closed: end - start > 1 && parser.text[end - 1] === parser.text[start] };
}

function parseArray(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const items = parseItems(parser);
  return { kind: "array", items, start, end: lastEnd(parser) };
}

function parseParentheses(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const parts = parseItems(parser);
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: "parts", parts, start, end: lastEnd(parser) };
}

/** Whether the parenthesis that is here, or that far behind, holds the parameters of an arrow function. */
function beginsArrow(parser: Parser, ahead: number): boolean {
  const { at } = parser;
  const close = parser.tokens.mates[at + ahead]! + 1 - at;
  if (peek(parser, close) === TokenKind.Arrow) return true;
  if (peek(parser, close) !== TokenKind.Colon) return false;
  parser.at += close + 1;
  skipType(parser);
  const arrow = peek(parser) === TokenKind.Arrow;
  parser.at = at;
  return arrow;
}

/** Parses `new a.B(…)`. What has no parentheses yet is noted as a word half typed. */
function parseNew(parser: Parser): SyntaxNode {
  const start = startAt(parser);
  const node: NewNode = { kind: "new", scope: parser.scope, start, end: 0, argsEnd: 0 };
  parser.news.push(node);
  parser.at++;
  node.end = node.argsEnd = lastEnd(parser);
  if (peek(parser) === TokenKind.Dot) return node;
  const callee = breaksAt(parser) || peek(parser) === TokenKind.New ? undefined : parseCallee(parser);
  if (callee && callee.kind !== "missing") node.callee = callee;
  if (peek(parser) === TokenKind.Less && takesTypes(parser)) skipAngles(parser);
  node.end = node.argsEnd = lastEnd(parser);
  if (peek(parser) === TokenKind.OpenParen && node.callee) parseArguments(parser, node);
  else noteUnfinished(parser, node);
  return node;
}

function parseArguments(parser: Parser, node: NewNode): void {
  const open = parser.at;
  node.args = parseItems(parser);
  node.end = lastEnd(parser);
  node.argsEnd = isClosed(parser, open) ? node.end - 1 : node.end;
}

function parseCallee(parser: Parser): SyntaxNode {
  const base = parseTerm(parser);
  const steps: StepNode[] = [];
  while (peek(parser) === TokenKind.Dot) {
    parser.at++;
    const isName = isWordToken(peek(parser)) && !breaksAt(parser);
    const end = lastEnd(parser);
    steps.push({ kind: "member", name: isName ? tokenText(parser) : "", start: isName ? startAt(parser) : end, end });
    if (!isName) break;
    parser.at++;
    steps.at(-1)!.end = lastEnd(parser);
  }
  const last = steps.at(-1);
  return last ? { kind: "chain", base, steps, start: base.start, end: last.end } : base;
}

function noteUnfinished(parser: Parser, { callee, end }: NewNode): void {
  if (callee) {
    const base = callee.kind === "chain" ? callee.base : callee;
    if (base.kind === "name") parser.loose.push({ start: callee.start, end: callee.end });
  } else {
    const at = parser.text[end] === " " ? end + 1 : end;
    parser.loose.push({ start: at, end: at });
  }
}
