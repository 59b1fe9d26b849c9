import { between, type Span } from "../text/index";
import type { Block } from "./block";
import type { Body, BodyItem } from "./value";

/** The first body item of that name, if any. */
export function bodyItemOf(body: Body, name: string): BodyItem | undefined {
  // Asked for nearly every argument: a loop makes nothing.
  for (const item of body.items) if (item.name === name) return item;
  return undefined;
}

/** Whether the block of a body has several instances, or none: its address is not that of one thing. */
export function isRepeated({ items }: Body): boolean {
  return items.some(({ name }) => name === "count" || name === "for_each");
}

/** Whether a body item is written as a nested block, in any form. */
export function isBlockLike({ form }: BodyItem): boolean {
  return form !== undefined && form !== "argument";
}

/** What is in front of the value of a body item: its name, with its labels. */
export function headOf({ nameSpan, labels = [] }: BodyItem): Span {
  const last = labels.at(-1);
  return last ? between(nameSpan, last.span) : nameSpan;
}

/** The body items of a block that are outside of its text: in an object that several blocks share, or in a later statement. */
export function itemsOutside({ body, span }: Block): BodyItem[] {
  return [...itemsIn(body)].filter((item) => item.span.start < span.start || item.span.end > span.end);
}

function* itemsIn({ items }: Body): Generator<BodyItem> {
  for (const item of items) {
    yield item;
    if (item.value.kind === "body") yield* itemsIn(item.value.body);
  }
}

/** The content of the block `_` of a body: arguments of the type or the called module, with any names. */
export function escapedIn(body: Body): readonly BodyItem[] {
  return body.items.flatMap((item) => (isEscape(item) && item.value.kind === "body" ? item.value.body.items : []));
}

/** Whether a body item is the escape block `_`. */
export function isEscape({ name, form }: BodyItem): boolean {
  return name === "_" && form === "block";
}
