// A construct that nothing in the program names gets a variable, so that what comes behind it can read it. Only one that is a statement of its own.
import { weakMemo } from "../../../memo/index";
import { type Block, type Document, hasType, typeOf } from "../../../model/index";
import { lineStart } from "../../../text/index";
import type { WrittenText } from "../../language";
import { propertyOf } from "../names";
import { pairBrackets } from "../parse/tokens/pairBrackets";
import { TokenKind } from "../parse/tokens/token";
import { tokenize } from "../parse/tokens/tokenize";
import { reservedNames } from "./program/reservedNames";
import { statementOf } from "./statementOf";
import { readingOf } from "./writeReference";

/** Code at `offset` that reads something of the construct, and the edit that gives it the name; undefined where it cannot have one that is seen there. */
export function namingOf(
  document: Document,
  block: Block,
  path: readonly string[],
  offset: number,
): WrittenText | undefined {
  const { text } = document;
  const { span, handle, kind } = block;
  if (handle || !hasType(kind) || offset < span.end) return undefined;
  const { names, endOf } = tokensIn(document);
  const isBare = text.slice(lineStart(text, span.start), span.start).trim() === "";
  // What is kept twice, or where it is not seen, has no handle as well.
  if (!isBare || !statementOf(span, text) || endOf(span.start) < offset) return undefined;
  const name = unused(propertyOf((typeOf(block) ?? "").replace(/^[a-z0-9]+_/, "")), names);
  const reading = readingOf(kind, name, path);
  if (reading === undefined) return undefined;
  return { text: reading, also: [{ span: { start: span.start, end: span.start }, text: `const ${name} = ` }] };
}

function unused(name: string, names: ReadonlySet<string>): string {
  const isTaken = (one: string) => names.has(one) || reservedNames.has(one);
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}${count}`;
  return free;
}

/** All names that may mean something by themselves in a program, and where the innermost brackets around an offset end. */
const tokensIn = weakMemo(({ text }: Document) => {
  const tokens = tokenize(text);
  pairBrackets(tokens);
  const { kinds, starts, ends, mates, count } = tokens;
  const names = new Set<string>();
  for (let at = 0; at < count; at++)
    if (kinds[at] === TokenKind.Name && text[starts[at]! - 1] !== ".") names.add(text.slice(starts[at], ends[at]));
  return { names, endOf };

  function endOf(offset: number): number {
    let end = text.length;
    for (let at = 0; at < count && starts[at]! < offset; at++) {
      const mate = mates[at]!;
      if (mate > at && (mate === count || starts[mate]! >= offset)) end = mate === count ? text.length : starts[mate]!;
    }
    return end;
  }
});
