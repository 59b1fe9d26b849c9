import type { Block, Document } from "../model/document";
import type { Span } from "../text/span";

/**
 * The new reading of a document with the blocks of the previous one wherever they read the same, moved to where they
 * stand now: what is known about a block stays known. For languages that read a whole text faster than they could tell
 * which part of it an edit touched. `previous` must not be used afterwards.
 */
export function keepSame(previous: Document, next: Document): Document {
  const [old, fresh] = [previous.blocks, next.blocks];
  const shift = next.text.length - previous.text.length;
  const most = Math.min(old.length, fresh.length);
  let front = 0;
  while (front < most && isSame(old[front]!, fresh[front]!, 0)) front++;
  let back = 0;
  while (back < most - front && isSame(old[old.length - 1 - back]!, fresh[fresh.length - 1 - back]!, shift)) back++;
  const middle = fresh.length - back;
  const moving = new Set<Span>();
  const blocks = fresh.map((block, index) => {
    if (index < front) return kept(old[index]!, block);
    if (index < middle) return block;
    const moved = old[old.length - fresh.length + index]!;
    spansIn({ ...moved, handle: undefined }, moving);
    return kept(moved, block);
  });
  if (shift !== 0) for (const span of moving) move(span, shift);
  return { ...next, blocks };
}

/** Whether two blocks are equal but for every offset, which differs by `shift`. Where a name means a block may differ otherwise. */
function isSame({ handle, ...one }: Block, { handle: other, ...rest }: Block, shift: number): boolean {
  return handle?.text === other?.text && isEqual(one, rest, shift);
}

function isEqual(one: unknown, other: unknown, shift: number): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (isSpan(one)) return isSpan(other) && other.start - one.start === shift && other.end - one.end === shift;
  const names = Object.keys(one) as (keyof typeof one)[];
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isEqual(one[name], other[name], shift))
  );
}

/** The old block in the place of the new one. */
function kept(block: Block, { handle }: Block): Block {
  if (block.handle && handle)
    Object.assign(block.handle.within, { start: handle.within.start, end: handle.within.end });
  return block;
}

/** Each span once, however many nodes share it. */
function spansIn(node: unknown, spans: Set<Span>): Set<Span> {
  if (typeof node !== "object" || node === null) return spans;
  if (isSpan(node)) return spans.add(node);
  for (const part of Object.values(node)) spansIn(part, spans);
  return spans;
}

function move(span: Span, shift: number): void {
  span.start += shift;
  span.end += shift;
}

function isSpan(node: object): node is Span {
  return "start" in node && "end" in node && typeof node.start === "number";
}
