import type { Block, Change, Document, NewBlock } from "../../../model/index";
import { type Edit, type Span, withLineEnds } from "../../../text/index";
import { writeProgram } from "./writeProgram";

/** New blocks with a blank line between them and their neighbour, whose comments stay with it. */
export function addBlocks({ blocks, beside, where }: Extract<Change, { kind: "addBlocks" }>, text: string): Edit[] {
  const written = writeProgram(blocks);
  if (where === "before") {
    const { start } = withComments(beside.span, text);
    return [{ span: { start, end: start }, text: `${written}\n` }];
  }
  const newline = text.indexOf("\n", beside.span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return [{ span: { start: end, end }, text: `${newline < 0 ? "\n" : ""}\n${written}` }];
}

/** A block with its lines, the comments directly above it, and the blank line that set it apart. */
export function removeBlock({ span }: Block, text: string): Edit[] {
  const { start } = withComments(span, text);
  const newline = text.indexOf("\n", span.end);
  const rest = newline < 0 ? "" : text.slice(newline + 1);
  const end = text.length - rest.replace(/^\r?\n/, "").length;
  // What was in front of the last block is the last one now, with nothing behind it.
  const blanks = rest.trim() === "" ? (/\r?\n(?=\r?\n$)/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return [{ span: { start: start - blanks, end }, text: "" }];
}

/** From the first of the comment lines directly above. */
function withComments({ start, end }: Span, text: string): Span {
  let first = text.lastIndexOf("\n", start - 1) + 1;
  while (first > 0) {
    const above = text.lastIndexOf("\n", first - 2) + 1;
    if (!/^[ \t]*(#|\/\/|\/\*.*\*\/[ \t]*$)/.test(text.slice(above, first - 1))) break;
    first = above;
  }
  return { start: first, end };
}

/** Blocks behind the one at `offset` or the last before it, or behind everything, with a blank line around them. */
export function placeBlocks(
  blocks: readonly NewBlock[],
  document: Document,
  offset = document.text.length,
): readonly Edit[] {
  const { text } = document;
  const at = placeAt(document, offset);
  const before = text.slice(0, at).trimEnd();
  const behind = text.slice(at).trimStart();
  const added = `${before && "\n\n"}${writeProgram(blocks).trimEnd()}\n${behind && "\n"}`;
  return withLineEnds(text, [{ span: { start: before.length, end: text.length - behind.length }, text: added }]);
}

/** Never between a block and the comments around it. */
function placeAt({ text, blocks }: Document, offset: number): number {
  if (offset >= text.trimEnd().length) return text.length;
  const last = blocks.filter(({ span }) => span.start < offset).at(-1);
  if (!last) return text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.indexOf("\n", last.span.end);
  return line < 0 ? text.length : line;
}
