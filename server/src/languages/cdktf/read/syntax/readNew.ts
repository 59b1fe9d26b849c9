import { isWord, Token } from "../tokens/token";
import type { NewNode, Node, StepNode } from "./node";
import { breaksAt, isClosed, lastEnd, type Parser, peek, startAt, textAt } from "./parser";
import { readItems } from "./readItems";
import { takesTypes } from "./readSteps";
import { readTerm } from "./readTerm";
import { skipAngles } from "./skipType";

/** Reads `new a.B(…)`. What has no parentheses yet is noted as a word half typed. */
export function readNew(p: Parser): Node {
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
  if (peek(p) === Token.OpenParen && node.callee) readParentheses(p, node);
  else noteUnfinished(p, node);
  return node;
}

function readParentheses(p: Parser, node: NewNode): void {
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
