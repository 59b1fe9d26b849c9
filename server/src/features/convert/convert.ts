import type { Block } from "../../model/document";
import type { Span } from "../../text/span";
import type { Asked } from "./asked";
import { newBlock } from "./newBlock";

/** Blocks in another language. */
export interface Conversion {
  readonly text: string;
  /** How many things stand in it as comments alone. */
  readonly left: number;
}

/**
 * Blocks of a document in another language, in their order. What only the code around a block knows becomes a comment
 * in its place, and so does a block that the other language has no words for.
 */
export function convert(blocks: readonly Block[], about: Omit<Asked, "leaveOut">): Conversion {
  let count = 0;
  const asked = { ...about, leaveOut: () => count++ };
  const { text, left } = about.to.program(
    blocks.map((block) => newBlock(block, asked)),
    about.about,
  );
  return { text, left: count + left };
}

/**
 * The blocks that a span of a document is about: those that it touches, or all of them for an empty span at the start
 * of the text.
 */
export function blocksTouching(blocks: readonly Block[], span: Span): readonly Block[] {
  if (span.start === 0 && span.end === 0) return blocks;
  return blocks.filter((block) => block.span.start <= span.end && span.start <= block.span.end);
}
