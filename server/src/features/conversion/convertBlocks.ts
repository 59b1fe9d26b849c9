import type { Block } from "../../model/block";
import type { NewBlock } from "../../model/change";
import type { Span } from "../../text/span";
import { commentsFor } from "./comments";
import type { Asked } from "./conversionContext";
import { newBlock } from "./newBlock";

/** Blocks in another language. */
interface ConvertedBlocks {
  readonly text: string;
  /** How many things stand in it as comments alone. */
  readonly left: number;
}

/**
 * Blocks of a document in another language, in their order. What only the code around a block knows becomes a comment
 * in its place, and so does a block that the other language has no words for.
 */
export function convertBlocks(blocks: readonly Block[], about: Omit<Asked, "leaveOut" | "comments">): ConvertedBlocks {
  let count = 0;
  const { document, from, to } = about;
  const comments = commentsFor(document, from.comments(document));
  const asked = { ...about, comments, leaveOut: () => count++ };
  const isAll = blocks.length === document.blocks.length;
  const written = blocks.flatMap((block): NewBlock[] => {
    const apart = comments.apart(block).map(alone);
    return [...(isAll ? apart : []), newBlock(block, asked)];
  });
  if (isAll) written.push(...comments.rest().map(alone));
  const { text, left } = to.program(written, about.about);
  return { text, left: count + left };
}

/** Comments where a block would stand. */
function alone(comments: readonly string[]): NewBlock {
  return { kind: "", labels: [], entries: [], comments };
}

/**
 * The blocks that a span of a document is about: those that it touches, or all of them for an empty span at the start
 * of the text.
 */
export function blocksTouching(blocks: readonly Block[], span: Span): readonly Block[] {
  if (span.start === 0 && span.end === 0) return blocks;
  return blocks.filter((block) => block.span.start <= span.end && span.start <= block.span.end);
}
