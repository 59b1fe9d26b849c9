import type { Block, Change, Document, NewBlock } from "../../../model/index";
import { type Edit, withLineEnds } from "../../../text/index";
import { withComments } from "./commentsAround";
import { writeProgram } from "./writeProgram";

/** New blocks with a blank line between them and their neighbour, whose comments stay with it. */
export function addBlocks(
  { blocks, beside, where }: Extract<Change, { kind: "addBlocks" }>,
  document: Document,
): Edit[] {
  const { text } = document;
  const written = writeProgram(blocks);
  if (where === "before") {
    const { start } = withComments(beside.span, document);
    return [{ span: { start, end: start }, text: `${written}\n` }];
  }
  const newline = text.indexOf("\n", beside.span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return [{ span: { start: end, end }, text: `${newline < 0 ? "\n" : ""}\n${written}` }];
}

/** A block with its lines, the comments directly above it, and the blank line that set it apart. */
export function removeBlock({ span }: Block, document: Document): Edit[] {
  const { text } = document;
  const { start } = withComments(span, document);
  const newline = text.indexOf("\n", span.end);
  const rest = newline < 0 ? "" : text.slice(newline + 1);
  const end = text.length - rest.replace(/^\r?\n/, "").length;
  // What was in front of the last block is the last one now, with nothing behind it.
  const blanks = rest.trim() === "" ? (/\r?\n(?=\r?\n$)/.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  return [{ span: { start: start - blanks, end }, text: "" }];
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
