import { maxDepth } from "../../../hcl/cursor/cursor";
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
export function readExpression(parser: Parser): Node {
  if (parser.depth >= maxDepth) return skipped(parser);
  parser.depth++;
  const node = readOperation(parser);
  parser.depth--;
  return node;
}

function readOperation(parser: Parser): Node {
  const first = readOperand(parser);
  if (first.kind === "missing") return first;
  let parts: Node[] | undefined;
  let conditions = 0;
  for (;;) {
    const kind = peek(parser);
    if (kind === Token.Name) {
      if (breaksAt(parser) || !(isText(parser, "as") || isText(parser, "satisfies"))) break;
      parser.at++;
      skipType(parser);
      continue;
    }
    if (kind === Token.Equal && !parts) {
      parser.at++;
      const value = readExpression(parser);
      noteAssignment(parser, first, value);
      return { kind: "parts", parts: [first, value], start: first.start, end: lastEnd(parser) };
    }
    if (kind === Token.Question) conditions++;
    else if (kind === Token.Colon) {
      if (conditions-- === 0) break;
    } else if (!isOperator(kind)) break;
    parser.at++;
    const operand = readOperand(parser);
    if (!parts) parts = [first];
    if (operand.kind === "missing") break;
    parts.push(operand);
  }
  return parts ? { kind: "parts", parts, start: first.start, end: lastEnd(parser) } : first;
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
function skipped(parser: Parser): Node {
  const start = startAt(parser);
  if (parser.at >= parser.end) return missing(parser);
  skipToken(parser);
  return { kind: "parts", parts: [], start, end: lastEnd(parser) };
}

/** Notes `x = value`, `this.x = value` and `x.y = value`. */
function noteAssignment(parser: Parser, to: Node, value: Node): void {
  if (value.kind === "missing") return;
  if (to.kind === "name") {
    const binding = lookUp(to.scope, to.name);
    if (!binding) return;
    parser.assigned.push(to.start);
    assign(binding, value);
  } else if (to.kind === "chain") {
    const [first, second] = to.steps;
    const own = to.base.kind === "name" && to.base.name === "this" ? classAround(to.base.scope) : undefined;
    if (own && first?.kind === "member" && !second) {
      parser.assigned.push(to.start);
      assign(own.names.get(first.name) ?? declare(own, first.name, to.start), value);
    } else parser.statements.push({ chain: to, value });
  }
}

/** Reads a term with what stands in front of it (`-`, `typeof`, `<T>`) and what is accessed of it. */
function readOperand(parser: Parser): Node {
  const start = startAt(parser);
  const first = parser.at;
  let changes = false;
  for (;;) {
    const kind = peek(parser);
    if (kind === Token.Less) skipAngles(parser);
    else if (kind === Token.Sign || kind === Token.Bang || kind === Token.Increment) {
      changes = true;
      parser.at++;
    } else if (kind === Token.Unary || (kind === Token.Operator && isText(parser, "~"))) {
      changes ||= !isText(parser, "await");
      parser.at++;
    } else break;
  }
  const term = readSteps(parser, readTerm(parser));
  skip(parser, Token.Increment);
  if (!changes) return term;
  if (term.kind === "number" && parser.at === first + 2 && parser.text[start] === "-")
    return { kind: "number", start, end: term.end };
  return { kind: "parts", parts: term.kind === "missing" ? [] : [term], start, end: Math.max(start, lastEnd(parser)) };
}
