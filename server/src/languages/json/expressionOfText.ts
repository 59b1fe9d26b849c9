import type { Value } from "../../model/value";
import { Code } from "../hcl/cursor/code";
import { type Reader, readerOf, report } from "../hcl/cursor/reader";
import { skip } from "../hcl/cursor/skip";
import { readExpression } from "../hcl/expressions/readExpression";
import type { TextNode } from "./node";
import { adopt } from "./templateOfText";

/** A string that is an expression without `${ }` around it, as in `"depends_on": ["azurerm_key_vault.main"]`. */
export function expressionOfText(r: Reader, { start, end, text, plain }: TextNode): Value {
  const own = plain ? readerOf(r.text, start + 1, end - 1) : readerOf(text);
  own.newlines = false;
  skip(own);
  const value = readExpression(own);
  if (own.code !== Code.End) report(own, own.at, own.at + 1, "Take this away: the expression ends in front of it.");
  if (!plain) adopt(r, own, start, end);
  else {
    for (const span of own.spans) r.spans.push(span);
    for (const problem of own.problems) r.problems.push(problem);
  }
  return value;
}
