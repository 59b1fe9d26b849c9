/** What is around an offset of a program that a value may come to, wherever that is written. */
import type { Block, Body, BodyItem, Value } from "../model/index";
import { type PiecedText, touches } from "../text/index";

/** Whether an offset is between the braces of a body, or behind what has yet to be closed. */
export function isInside(body: Body, offset: number): boolean {
  return body.span.start < offset && (offset < body.span.end || !body.closed);
}

/** Whether an offset is inside a value, or at an end of a value without braces. */
export function isWithin(value: Value, offset: number): boolean {
  return value.kind === "body" ? isInside(value.body, offset) : touches(value.span, offset);
}

/**
 * Whether an offset is in a possible value of an expression, or in something inside that value. Many expressions may
 * have the same value, so what is in `seen` is not looked at again.
 */
export function mayComeTo(value: Value, offset: number, seen: Set<Value> = new Set()): boolean {
  return ledTo(value, offset, seen) !== undefined;
}

/** The item of a list at an offset, or else the first one with a possible value around it. */
export function itemAt(items: readonly Value[], offset: number): Value | undefined {
  const seen = new Set<Value>();
  return items.find(({ span }) => touches(span, offset)) ?? items.find((one) => mayComeTo(one, offset, seen));
}

/** Whether an offset is in a possible value of an expression in a body. */
export function comesToIn({ items }: Body, offset: number, seen: Set<Value> = new Set()): boolean {
  return items.some(({ value }) => mayComeTo(value, offset, seen));
}

/** In a program, blocks are inside each other, and a body may be away from its block. */
export function blockOfProgramAt(blocks: readonly Block[], offset: number): Block | undefined {
  const seen = new Set<Value>();
  return (
    blocks.findLast(({ span }) => span.start <= offset && offset < span.end) ??
    blocks.find(({ body }) => isInside(body, offset)) ??
    blocks.findLast(({ body, span }) => !body.closed && span.start <= offset && offset <= body.span.end) ??
    blocks.find(({ body }) => comesToIn(body, offset, seen))
  );
}

/** The possible value of an expression that is around an offset, or the list or body that leads there. */
export function alternativeAt(value: Value, offset: number): Value | undefined {
  return ledTo(value, offset, new Set());
}

/** How many lists and bodies may be in each other on the way: variables that spread one another may be any number. */
const deepest = 100;

/** Not by calling itself: in a generated program, each of thousands of variables may come to the one before. */
function ledTo(from: Value, offset: number, seen: Set<Value>): Value | undefined {
  const left: { value: Value; through?: Value | undefined; depth: number }[] = [{ value: from, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, through, depth } = next;
    if (value.kind === "expression") {
      const others = value.alternatives?.filter((one) => !seen.has(one)) ?? [];
      const own = others.find((one) => isWithin(one, offset));
      if (own) return through ?? own;
      for (const one of others.reverse()) {
        seen.add(one);
        left.push({ value: one, through: through ?? (one.kind === "expression" ? undefined : one), depth });
      }
    } else if (depth < deepest) {
      const inside = value.kind === "list" ? value.items : value.kind === "body" ? valuesOf(value.body) : [];
      for (const one of [...inside].reverse()) left.push({ value: one, through, depth: depth + 1 });
    }
  }
  return undefined;
}

function valuesOf({ items }: Body): readonly Value[] {
  return items.map(({ value }) => value);
}

/** The body around an offset, among the possible values. */
export function bodyAmong(value: Value, offset: number): Body | undefined {
  if (value.kind === "body") return value.body;
  const one = value.kind === "expression" ? alternativeAt(value, offset) : undefined;
  return one && bodyAmong(one, offset);
}

/**
 * The list of blocks around an offset, between or after its blocks, or an empty list; the last block before the offset
 * if there are some.
 */
export function listOfBlocksAt(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  const begun = body.begun?.find(({ value: { span } }) => span.start < offset && offset < span.end);
  if (begun) return begun;
  const before = body.items.findLast((item) => item.span.end <= offset && item.form === "listed");
  return before !== undefined && !text.slice(before.span.end, offset).includes("]") ? before : undefined;
}
