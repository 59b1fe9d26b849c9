import type { AttributePath } from "../introspection/index";
import { type Block, type Body, type BodyItem, headOf, isBlockLike, type Value } from "../model/index";
import type { Span } from "../text/index";

/** Where something is that a provider says about a path. */
export interface WrittenLocation {
  readonly span: Span;
  /** The argument or the nested block that the path leads to, as far as it is written. */
  readonly item?: BodyItem;
  /** Whether the whole path is written, and not only what it begins with. */
  readonly isWritten: boolean;
}

/**
 * Finds what a provider names by names of arguments, indexes of blocks and keys of maps. What is not written means the body that
 * it is missing in.
 *
 * @param expanded how many blocks each `dynamic` block means.
 */
export function locationOfPath(
  block: Block,
  path: AttributePath,
  expanded: ReadonlyMap<BodyItem, number>,
): WrittenLocation {
  let at: WrittenLocation = { span: block.head, isWritten: path.length === 0 };
  let body: Body | undefined = block.body;
  for (let index = 0; index < path.length && body; ) {
    const items: readonly BodyItem[] = named(body, String(path[index++]));
    if (items.length === 0) return at;
    const next = path[index];
    const repeats = items.length > 1 || items.some((one) => isBlockLike(one) || one.dynamic);
    // A block that is there once may be named with an index all the same.
    const item = typeof next === "number" && repeats ? nth(items, next, expanded) : items[0]!;
    if (!item) return at;
    if (typeof next === "number" && (repeats || item.value.kind === "body")) index++;
    const isLast = index >= path.length;
    if (isBlockLike(item) || (item.value.kind === "body" && !isLast)) {
      at = { span: headOf(item), item, isWritten: isLast };
      body = item.value.kind === "body" ? item.value.body : undefined;
      continue;
    }
    return inValue(item, path.slice(index));
  }
  return at;
}

/** The entries of a name; a key that is a template may be any. */
function named({ items }: Body, name: string): readonly BodyItem[] {
  return items.filter((item) => item.name === name);
}

function nth(items: readonly BodyItem[], index: number, expanded: ReadonlyMap<BodyItem, number>): BodyItem | undefined {
  let left = index;
  for (const item of items) {
    const count = item.dynamic ? (expanded.get(item) ?? Number.POSITIVE_INFINITY) : 1;
    if (left < count) return item;
    left -= count;
  }
  return undefined;
}

/** As much of a path as is written in the value of an argument; what a reference means is written elsewhere. */
function inValue(item: BodyItem, path: AttributePath): WrittenLocation {
  let value: Value = item.value;
  for (const step of path) {
    const inside = stepIn(value, step);
    if (!inside) return placeIn(item, value, value.kind !== "body" && value.kind !== "list");
    value = inside;
  }
  return placeIn(item, value, true);
}

function stepIn(value: Value, step: string | number): Value | undefined {
  if (value.kind === "list") return typeof step === "number" ? value.items[step] : undefined;
  if (value.kind === "body") return value.body.items.find(({ name, key }) => !key && name === String(step))?.value;
  return undefined;
}

function placeIn(item: BodyItem, { span }: Value, isWritten: boolean): WrittenLocation {
  return { span: span.end > span.start ? span : item.nameSpan, item, isWritten };
}
