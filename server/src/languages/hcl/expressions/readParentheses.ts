import type { Value } from "../../../model/value";
import { closeWith, open } from "../cursor/brackets";
import { Code } from "../cursor/code";
import { mark, type Reader } from "../cursor/reader";
import { readExpression } from "./readExpression";

/** Reads `(expression)`. */
export function readParentheses(r: Reader): Value {
  const start = r.at;
  const bracket = open(r);
  const part = readExpression(r);
  closeWith(r, bracket, Code.CloseParen, "Close this parenthesis with ).");
  return { kind: "expression", span: mark(r, start, r.last), parts: [part] };
}
