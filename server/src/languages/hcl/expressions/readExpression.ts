import type { Value } from "../../../model/value";
import { Code } from "../cursor/code";
import { mark, type Reader, report } from "../cursor/reader";
import { advance } from "../cursor/skip";
import { readTerm } from "./readTerm";

/**
 * Reads an expression. Operators and conditionals are not made into a tree: nobody evaluates them, so their operands
 * stand in one list, however many there are.
 */
export function readExpression(r: Reader): Value {
  const first = readOperation(r);
  if (r.code !== Code.Question) return first;
  const parts = [first];
  let open = 0;
  let last = first;
  while (last.kind !== "missing") {
    if (r.code === Code.Question) open++;
    else if (r.code === Code.Colon && open > 0) open--;
    else break;
    advance(r, 1);
    last = readOperation(r);
    parts.push(last);
  }
  if (open > 0 && last.kind !== "missing")
    report(r, r.last - 1, r.last, 'Write ":" and a value for when the condition is false.');
  return { kind: "expression", span: mark(r, first.span.start, r.last), parts };
}

/** Operands with binary operators between them. */
function readOperation(r: Reader): Value {
  const first = readOperand(r);
  let length = operatorLength(r);
  if (length === 0 || first.kind === "missing") return first;
  const parts: Value[] = [first];
  let gives: "number" | "bool" = "number";
  while (length > 0) {
    if (!isArithmetic(r.code)) gives = "bool";
    advance(r, length);
    const operand = readOperand(r);
    parts.push(operand);
    length = operand.kind === "missing" ? 0 : operatorLength(r);
  }
  return { kind: "expression", span: mark(r, first.span.start, r.last), parts, gives };
}

/** A term with any number of `-` and `!` in front of it. */
function readOperand(r: Reader): Value {
  if (r.code !== Code.Minus && r.code !== Code.Bang) return readTerm(r);
  const start = r.at;
  const gives = r.code === Code.Minus ? "number" : "bool";
  let signs = 0;
  while (r.code === Code.Minus || r.code === Code.Bang) {
    advance(r, 1);
    signs++;
  }
  const term = readTerm(r);
  if (term.kind === "missing") return term;
  const span = mark(r, start, r.last);
  if (term.kind === "number" && signs === 1 && gives === "number")
    return { kind: "number", span, number: -term.number };
  return { kind: "expression", span, parts: [term], gives };
}

function isArithmetic(code: number): boolean {
  return (
    code === Code.Plus || code === Code.Minus || code === Code.Star || code === Code.Slash || code === Code.Percent
  );
}

/** How long the binary operator is that stands here; 0 if none does. */
function operatorLength(r: Reader): number {
  const { code } = r;
  if (code < Code.Bang || code > Code.Pipe) return 0;
  if (isArithmetic(code)) return 1;
  const next = r.text.charCodeAt(r.at + 1);
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
