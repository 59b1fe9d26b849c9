import { deepest } from "../../../hcl/cursor/cursor";
import { Token } from "../tokens/token";
import type { Node } from "./node";
import { noteAssignment } from "./noteAssignment";
import { breaksAt, isText, lastEnd, missing, type Parser, peek, skipToken, startAt } from "./parser";
import { readOperand } from "./readOperand";
import { skipType } from "./skipType";

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
