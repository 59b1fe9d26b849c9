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
export function readTerm(p: Parser): Node {
  switch (peek(p)) {
    case Token.Name:
      return readName(p);
    case Token.String:
      return readString(p);
    case Token.OpenBrace:
      return readObject(p);
    case Token.OpenBracket:
      return readArray(p);
    case Token.OpenParen:
      return beginsArrow(p, 0) ? readArrow(p) : readParentheses(p);
    case Token.New:
      return readNew(p);
    case Token.Template:
    case Token.TemplateHead:
      return readTemplate(p);
    case Token.Function:
      return readFunction(p, false);
    case Token.Class:
      return readClass(p);
    case Token.Number:
      return one(p, "number");
    case Token.Import:
      return named(p);
    case Token.Regex: {
      const { start, end } = one(p, "number");
      return { kind: "parts", parts: [], start, end };
    }
    default:
      return missing(p);
  }
}

function readName(p: Parser): Node {
  if (peek(p, 1) === Token.Arrow) return readArrow(p);
  if (isText(p, "async") && !breaksAt(p, 1)) {
    const next = peek(p, 1);
    if (next === Token.Function) {
      p.at++;
      return readFunction(p, false);
    }
    if ((next === Token.Name && peek(p, 2) === Token.Arrow) || (next === Token.OpenParen && beginsArrow(p, 1))) {
      p.at++;
      return readArrow(p);
    }
  }
  return named(p);
}

function named(p: Parser): Node {
  const node: Node = { kind: "name", name: textAt(p), scope: p.scope, start: startAt(p), end: 0 };
  p.at++;
  node.end = lastEnd(p);
  return node;
}

function one(p: Parser, kind: "number"): Node {
  const start = startAt(p);
  p.at++;
  return { kind, start, end: lastEnd(p) };
}

function readString(p: Parser): Node {
  const start = startAt(p);
  p.at++;
  const end = lastEnd(p);
  return { kind: "text", start, end, closed: end - start > 1 && p.text[end - 1] === p.text[start] };
}

function readArray(p: Parser): Node {
  const start = startAt(p);
  const items = readItems(p);
  return { kind: "array", items, start, end: lastEnd(p) };
}

function readParentheses(p: Parser): Node {
  const start = startAt(p);
  const parts = readItems(p);
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: "parts", parts, start, end: lastEnd(p) };
}

/** Whether the parenthesis that stands here, or that far behind, holds the parameters of an arrow function. */
function beginsArrow(p: Parser, ahead: number): boolean {
  const { at } = p;
  const close = p.tokens.mates[at + ahead]! + 1 - at;
  if (peek(p, close) === Token.Arrow) return true;
  if (peek(p, close) !== Token.Colon) return false;
  p.at += close + 1;
  skipType(p);
  const arrow = peek(p) === Token.Arrow;
  p.at = at;
  return arrow;
}

/** Reads `new a.B(…)`. What has no parentheses yet is noted as a word half typed. */
function readNew(p: Parser): Node {
  const start = startAt(p);
  const node: NewNode = { kind: "new", scope: p.scope, start, end: 0, argsEnd: 0 };
  p.news.push(node);
  p.at++;
  node.end = node.argsEnd = lastEnd(p);
  if (peek(p) === Token.Dot) return node;
  const callee = breaksAt(p) || peek(p) === Token.New ? undefined : readCallee(p);
  if (callee && callee.kind !== "missing") node.callee = callee;
  if (peek(p) === Token.Less && takesTypes(p)) skipAngles(p);
  node.end = node.argsEnd = lastEnd(p);
  if (peek(p) === Token.OpenParen && node.callee) readArguments(p, node);
  else noteUnfinished(p, node);
  return node;
}

function readArguments(p: Parser, node: NewNode): void {
  const open = p.at;
  node.args = readItems(p);
  node.end = lastEnd(p);
  node.argsEnd = isClosed(p, open) ? node.end - 1 : node.end;
}

function readCallee(p: Parser): Node {
  const base = readTerm(p);
  const steps: StepNode[] = [];
  while (peek(p) === Token.Dot) {
    p.at++;
    const isName = isWord(peek(p)) && !breaksAt(p);
    const end = lastEnd(p);
    steps.push({ kind: "member", name: isName ? textAt(p) : "", start: isName ? startAt(p) : end, end });
    if (!isName) break;
    p.at++;
    steps.at(-1)!.end = lastEnd(p);
  }
  const last = steps.at(-1);
  return last ? { kind: "chain", base, steps, start: base.start, end: last.end } : base;
}

function noteUnfinished(p: Parser, { callee, end }: NewNode): void {
  if (callee) {
    const base = callee.kind === "chain" ? callee.base : callee;
    if (base.kind === "name") p.loose.push({ start: callee.start, end: callee.end });
  } else {
    const at = p.text[end] === " " ? end + 1 : end;
    p.loose.push({ start: at, end: at });
  }
}
