import { indented } from "../../../../text/index";
import type { LineBudget } from "../writeContext";

/**
 * `head(first, …, last)` with a semicolon behind it, broken as formatters do: where the last argument is an object or
 * a list, it may begin on the first line; else each argument is on its own.
 */
export function writeCall(
  declaration: string,
  callee: string,
  args: readonly string[],
  last: (budget: LineBudget) => string,
  width: number,
): string {
  const call = `${callee}(`;
  return (
    onOneLine(declaration + call, args, last, width) ??
    (!declaration || declaration.length + call.length <= width
      ? broken(declaration + call, args, last, width)
      : `${declaration.trimEnd()}\n${indented(onOneLine(call, args, last, width - 2) ?? broken(call, args, last, width - 2))}`)
  );
}

function onOneLine(
  head: string,
  args: readonly string[],
  last: (budget: LineBudget) => string,
  width: number,
): string | undefined {
  const start = head + args.map((arg) => `${arg}, `).join("");
  const text = `${start}${last({ first: width - start.length - 1, other: width })});`.replace(/, \);$/, ");");
  const end = text.indexOf("\n");
  const isHugging = end < 0 || /[[{]$/.test(text.slice(0, end));
  return isHugging && (end < 0 ? text.length : end) <= width ? text : undefined;
}

function broken(head: string, args: readonly string[], last: (budget: LineBudget) => string, width: number): string {
  const inner = width - 2;
  const all = [...args, last({ first: inner, other: inner })].filter(Boolean);
  return `${head}\n${indented(all.map((arg) => `${arg},`).join("\n"))}\n);`;
}
