import { isWord, Token } from "../tokens/token";
import type { NewNode, Node, StepNode } from "./node";
import { breaksAt, isClosed, isText, lastEnd, missing, type Parser, peek, startAt, textAt } from "./parser";
import { readClass } from "./readClass";
import { readArrow, readFunction } from "./readFunction";
import { readItems } from "./readItems";
import { readObject } from "./readObject";
import { takesTypes } from "./readSteps";
import { readTemplate } from "./readTemplate";
import { skipAngles, skipType } from "./skipType";

/** Reads one operand, without what is accessed of it; `missing` when none begins here. */
export function readTerm(parser: Parser): Node {
  switch (peek(parser)) {
    case Token.Name:
      return readName(parser);
    case Token.String:
      return readString(parser);
    case Token.OpenBrace:
      return readObject(parser);
    case Token.OpenBracket:
      return readArray(parser);
    case Token.OpenParen:
      return beginsArrow(parser, 0) ? readArrow(parser) : readParentheses(parser);
    case Token.New:
      return readNew(parser);
    case Token.Template:
    case Token.TemplateHead:
      return readTemplate(parser);
    case Token.Function:
      return readFunction(parser, false);
    case Token.Class:
      return readClass(parser);
    case Token.Number:
      return one(parser, "number");
    case Token.Import:
      return named(parser);
    case Token.Regex: {
      const { start, end } = one(parser, "number");
      return { kind: "parts", parts: [], start, end };
    }
    default:
      return missing(parser);
  }
}

function readName(parser: Parser): Node {
  if (peek(parser, 1) === Token.Arrow) return readArrow(parser);
  if (isText(parser, "async") && !breaksAt(parser, 1)) {
    const next = peek(parser, 1);
    if (next === Token.Function) {
      parser.at++;
      return readFunction(parser, false);
    }
    if (
      (next === Token.Name && peek(parser, 2) === Token.Arrow) ||
      (next === Token.OpenParen && beginsArrow(parser, 1))
    ) {
      parser.at++;
      return readArrow(parser);
    }
  }
  return named(parser);
}

function named(parser: Parser): Node {
  const node: Node = { kind: "name", name: textAt(parser), scope: parser.scope, start: startAt(parser), end: 0 };
  parser.at++;
  node.end = lastEnd(parser);
  return node;
}

function one(parser: Parser, kind: "number"): Node {
  const start = startAt(parser);
  parser.at++;
  return { kind, start, end: lastEnd(parser) };
}

function readString(parser: Parser): Node {
  const start = startAt(parser);
  parser.at++;
  const end = lastEnd(parser);
  return { kind: "text", start, end, closed: end - start > 1 && parser.text[end - 1] === parser.text[start] };
}

function readArray(parser: Parser): Node {
  const start = startAt(parser);
  const items = readItems(parser);
  return { kind: "array", items, start, end: lastEnd(parser) };
}

function readParentheses(parser: Parser): Node {
  const start = startAt(parser);
  const parts = readItems(parser);
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: "parts", parts, start, end: lastEnd(parser) };
}

/** Whether the parenthesis that stands here, or that far behind, holds the parameters of an arrow function. */
function beginsArrow(parser: Parser, ahead: number): boolean {
  const { at } = parser;
  const close = parser.tokens.mates[at + ahead]! + 1 - at;
  if (peek(parser, close) === Token.Arrow) return true;
  if (peek(parser, close) !== Token.Colon) return false;
  parser.at += close + 1;
  skipType(parser);
  const arrow = peek(parser) === Token.Arrow;
  parser.at = at;
  return arrow;
}

/** Reads `new a.B(…)`. What has no parentheses yet is noted as a word half typed. */
function readNew(parser: Parser): Node {
  const start = startAt(parser);
  const node: NewNode = { kind: "new", scope: parser.scope, start, end: 0, argsEnd: 0 };
  parser.news.push(node);
  parser.at++;
  node.end = node.argsEnd = lastEnd(parser);
  if (peek(parser) === Token.Dot) return node;
  const callee = breaksAt(parser) || peek(parser) === Token.New ? undefined : readCallee(parser);
  if (callee && callee.kind !== "missing") node.callee = callee;
  if (peek(parser) === Token.Less && takesTypes(parser)) skipAngles(parser);
  node.end = node.argsEnd = lastEnd(parser);
  if (peek(parser) === Token.OpenParen && node.callee) readArguments(parser, node);
  else noteUnfinished(parser, node);
  return node;
}

function readArguments(parser: Parser, node: NewNode): void {
  const open = parser.at;
  node.args = readItems(parser);
  node.end = lastEnd(parser);
  node.argsEnd = isClosed(parser, open) ? node.end - 1 : node.end;
}

function readCallee(parser: Parser): Node {
  const base = readTerm(parser);
  const steps: StepNode[] = [];
  while (peek(parser) === Token.Dot) {
    parser.at++;
    const isName = isWord(peek(parser)) && !breaksAt(parser);
    const end = lastEnd(parser);
    steps.push({ kind: "member", name: isName ? textAt(parser) : "", start: isName ? startAt(parser) : end, end });
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
