import { lineStart, type Span } from "../../../text/index";
import { beginsLine } from "./blanks";

/** The statement that a construct is, from the first line of the comments above it to the end of its last; undefined where it is part of another. */
export function statementOf({ start, end }: Span, text: string): Span | undefined {
  const line = lineStart(text, start);
  const name = text.slice(line, start);
  if (!/^[ \t]*((?:const|let|var)\s+[\w$]+\s*(?::\s*[\w$.]+\s*)?=\s*|this\.[\w$#]+\s*=\s*)?$/.test(name))
    return undefined;
  const rest = /^;?[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end))?.[0];
  if (rest === undefined) return undefined;
  let first = line;
  while (first > 0) {
    const above = text.lastIndexOf("\n", first - 2) + 1;
    if (!/^[ \t]*\/\//.test(text.slice(above, first - 1))) break;
    first = above;
  }
  const before = text.slice(0, first).trimEnd();
  // An expression that goes on from the line above is no statement of its own.
  if (beginsLine(text, start) && /[=(,[:?&|>]$/.test(before)) return undefined;
  // What an `if` without braces does is one statement, beside which there is no room for another.
  if (/^\s*(?:\}\s*)?(?:if|else|for|while)\b(?:.*[^{};\s])?$/.test(lastLineOf(before))) return undefined;
  return { start: first, end: end + rest.length };
}

function lastLineOf(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}
