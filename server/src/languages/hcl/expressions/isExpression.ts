import { Code } from "../cursor/code";
import { isAt, readerOf } from "../cursor/reader";
import { skip } from "../cursor/skip";
import { readExpression } from "./readExpression";

/** Whether a text is one whole expression and nothing behind it, so that it stays one wherever it is put. */
export function isExpression(source: string): boolean {
  // Not `trim`, which takes away what is no blank to HCL.
  let [start, end] = [0, source.length];
  while (isBlank(source[start])) start++;
  while (end > start && isBlank(source[end - 1])) end--;
  const r = readerOf(source, start, end);
  skip(r);
  readExpression(r);
  // A name that is `for` begins another expression at the start of a list.
  return r.problems.length === 0 && isAt(r, Code.End) && !/^for(?![\w-])/.test(source.slice(start, start + 4));
}

function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && " \t\r\n".includes(sign);
}
