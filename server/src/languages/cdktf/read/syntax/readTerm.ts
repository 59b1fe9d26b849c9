import { Token } from "../tokens/token";
import type { Node } from "./node";
import { breaksAt, isText, lastEnd, missing, type Parser, peek, startAt, textAt } from "./parser";
import { readClass } from "./readClass";
import { readArrow, readFunction } from "./readFunction";
import { readItems } from "./readItems";
import { readNew } from "./readNew";
import { readObject } from "./readObject";
import { readTemplate } from "./readTemplate";
import { skipType } from "./skipType";

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
