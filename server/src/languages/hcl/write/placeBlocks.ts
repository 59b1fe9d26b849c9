import type { NewBlock } from "../../../model/change";
import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import { withLineEnds } from "../../../text/withLineEnds";
import { writeProgram } from "./writeProgram";

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
