/** What is around an offset of a program that a value may come to, wherever that is written. */
import type { Body, BodyItem, Expression, Value } from "../model/index";
import { type PiecedText, touches } from "../text/index";

/** Whether an offset is between the braces of a body, or behind what has yet to be closed. */
export function isInside(body: Body, offset: number): boolean {
  return body.span.start < offset && (offset < body.span.end || !body.closed);
}

/** Whether an offset is in a value, or at an end of one that has no braces. */
export function isWithin(value: Value, offset: number): boolean {
  return value.kind === "body" ? isInside(value.body, offset) : touches(value.span, offset);
}

/** Whether something that a value may come to, or what is in that, is around an offset. Many may come to the same: each is looked at once. */
export function mayComeTo(value: Value, offset: number, seen: Set<Value> = new Set()): boolean {
  switch (value.kind) {
    case "expression":
      return value.alternatives?.some((one) => isAround(one, offset, seen)) ?? false;
    case "list":
      return value.items.some((item) => mayComeTo(item, offset, seen));
    case "body":
      return comesToIn(value.body, offset, seen);
    default:
      return false;
  }
}

function isAround(value: Value, offset: number, seen: Set<Value>): boolean {
  if (seen.has(value)) return false;
  seen.add(value);
  return isWithin(value, offset) || mayComeTo(value, offset, seen);
}

/** The same of a value in a body. */
export function comesToIn({ items }: Body, offset: number, seen: Set<Value> = new Set()): boolean {
  return items.some(({ value }) => mayComeTo(value, offset, seen));
}

/** What an expression may come to that is around an offset, or holds what is. */
export function alternativeAt({ alternatives }: Expression, offset: number): Value | undefined {
  return alternatives?.find((one) => isWithin(one, offset)) ?? alternatives?.find((one) => mayComeTo(one, offset));
}

/** The body around an offset, of those that a value may come to. */
export function bodyAmong(value: Value, offset: number): Body | undefined {
  if (value.kind === "body") return value.body;
  const one = value.kind === "expression" ? alternativeAt(value, offset) : undefined;
  return one && bodyAmong(one, offset);
}

/** The list of blocks that an offset is in, between or behind them, or which holds none yet; the last block in front of the offset where it holds some. */
export function listOfBlocksAt(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  const begun = body.begun?.find(({ value: { span } }) => span.start < offset && offset < span.end);
  if (begun) return begun;
  const before = body.items.findLast((item) => item.span.end <= offset && item.form === "listed");
  return before !== undefined && !text.slice(before.span.end, offset).includes("]") ? before : undefined;
}
