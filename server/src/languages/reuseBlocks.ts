import type { Block, Document } from "../model/index";
import type { Span } from "../text/index";
import { equalBlocks } from "./equalBlocks";

/**
 * The new reading of a document with the blocks of the previous one wherever they read the same, moved to where they
 * are now: what is known about a block stays known. For languages that read a whole text faster than they could tell
 * which part of it an edit touched. `previous` must not be used afterwards.
 */
export function reuseBlocks(previous: Document, next: Document): Document {
  const [old, fresh] = [previous.blocks, next.blocks];
  const shift = next.text.length - previous.text.length;
  const most = Math.min(old.length, fresh.length);
  let front = 0;
  while (front < most && isSame(old[front]!, fresh[front]!, 0)) front++;
  let back = 0;
  while (back < most - front && isSame(old[old.length - 1 - back]!, fresh[fresh.length - 1 - back]!, shift)) back++;
  const middle = fresh.length - back;
  const blocks = fresh.map((block, index) => {
    if (index >= front && index < middle) return block;
    const one = index < front ? old[index]! : old[old.length - fresh.length + index]!;
    if (index >= middle && shift !== 0) equalBlocks(one, block, move);
    if (one.handle && block.handle) move(one.handle.within, block.handle.within);
    return one;
  });
  return { ...next, blocks };
}

/** Whether two blocks are equal but for every offset, which differs by `shift`. Where a name means a block may differ otherwise. */
function isSame(one: Block, other: Block, shift: number): boolean {
  return (
    one.handle?.text === other.handle?.text &&
    one.stack === other.stack &&
    one.mayRepeat === other.mayRepeat &&
    equalBlocks(one, other, (a, b) => b.start - a.start === shift && b.end - a.end === shift)
  );
}

/** A span that two nodes share is moved twice, to the same place. */
function move(span: Span, to: Span): boolean {
  span.start = to.start;
  span.end = to.end;
  return true;
}
