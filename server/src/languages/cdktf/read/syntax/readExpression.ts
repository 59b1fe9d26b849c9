import { deepest } from "../../../hcl/cursor/cursor";
import { Token } from "../tokens/token";
import type { Node } from "./node";
import { breaksAt, isText, lastEnd, missing, type Parser, peek, skip, skipToken, startAt } from "./parser";
import { readSteps } from "./readSteps";
import { readTerm } from "./readTerm";
import { assign, classAround, declare, lookUp } from "./scope";
import { skipAngles, skipType } from "./skipType";

/**
 * Reads an expression up to a comma or whatever cannot go on with it; `missing` when none begins here. Operators and
 * conditionals are not made into a tree: nobody evaluates them, so their operands stand in one list.
 */
export function readExpression(p: Parser): Node {
  if (p.depth >= deepest) return skipped(p);
  p.depth++;
  const node = readOperation(p);
  p.depth--;
  return node;
}

function readOperation(p: Parser): Node {
  const first = readOperand(p);
  if (first.kind === "missing") return first;
  let parts: Node[] | undefined;
  let conditions = 0;
  for (;;) {
    const kind = peek(p);
    if (kind === Token.Name) {
      if (breaksAt(p) || !(isText(p, "as") || isText(p, "satisfies"))) break;
      p.at++;
      skipType(p);
      continue;
    }
    if (kind === Token.Equal && !parts) {
      p.at++;
      const value = readExpression(p);
      noteAssignment(p, first, value);
      return { kind: "parts", parts: [first, value], start: first.start, end: lastEnd(p) };
    }
    if (kind === Token.Question) conditions++;
    else if (kind === Token.Colon) {
      if (conditions-- === 0) break;
    } else if (!isOperator(kind)) break;
    p.at++;
    const operand = readOperand(p);
    if (!parts) parts = [first];
    if (operand.kind === "missing") break;
    parts.push(operand);
  }
  return parts ? { kind: "parts", parts, start: first.start, end: lastEnd(p) } : first;
}

function isOperator(kind: Token): boolean {
  switch (kind) {
    case Token.Operator:
    case Token.Sign:
    case Token.Less:
    case Token.Greater:
    case Token.Relation:
    case Token.Equal:
      return true;
    default:
      return false;
  }
}

/** What is nested too deeply to be read. */
function skipped(p: Parser): Node {
  const start = startAt(p);
  if (p.at >= p.end) return missing(p);
  skipToken(p);
  return { kind: "parts", parts: [], start, end: lastEnd(p) };
}

/** Notes `x = value`, `this.x = value` and `x.y = value`. */
function noteAssignment(p: Parser, to: Node, value: Node): void {
  if (value.kind === "missing") return;
  if (to.kind === "name") {
    const binding = lookUp(to.scope, to.name);
    if (!binding) return;
    p.assigned.push(to.start);
    assign(binding, value);
  } else if (to.kind === "chain") {
    const [first, second] = to.steps;
    const own = to.base.kind === "name" && to.base.name === "this" ? classAround(to.base.scope) : undefined;
    if (own && first?.kind === "member" && !second) {
      p.assigned.push(to.start);
      assign(own.names.get(first.name) ?? declare(own, first.name, to.start), value);
    } else p.statements.push({ chain: to, value });
  }
}

/** Reads a term with what stands in front of it (`-`, `typeof`, `<T>`) and what is accessed of it. */
function readOperand(p: Parser): Node {
  const start = startAt(p);
  const first = p.at;
  let changes = false;
  for (;;) {
    const kind = peek(p);
    if (kind === Token.Less) skipAngles(p);
    else if (kind === Token.Sign || kind === Token.Bang || kind === Token.Increment) {
      changes = true;
      p.at++;
    } else if (kind === Token.Unary || (kind === Token.Operator && isText(p, "~"))) {
      changes ||= !isText(p, "await");
      p.at++;
    } else break;
  }
  const term = readSteps(p, readTerm(p));
  skip(p, Token.Increment);
  if (!changes) return term;
  if (term.kind === "number" && p.at === first + 2 && p.text[start] === "-")
    return { kind: "number", start, end: term.end };
  return { kind: "parts", parts: term.kind === "missing" ? [] : [term], start, end: Math.max(start, lastEnd(p)) };
}
