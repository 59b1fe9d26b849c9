import type { AttributePath } from "../learner/index";
import { type Block, type Body, type Entry, headOf, isBlockLike, type Value } from "../model/index";
import type { Span } from "../text/index";

/** Where something stands that a provider says about a path. */
export interface WrittenLocation {
  readonly span: Span;
  /** The argument or the nested block that the path leads to, as far as it is written. */
  readonly entry?: Entry;
  /** Whether the whole path is written, and not only what it begins with. */
  readonly isWritten: boolean;
}

/**
 * Finds what a provider names by names of arguments, indexes of blocks and keys of maps. What is not written stands for the body that
 * it is missing in.
 *
 * @param expanded how many blocks each `dynamic` block stands for.
 */
export function placeOf(block: Block, path: AttributePath, expanded: ReadonlyMap<Entry, number>): WrittenLocation {
  let at: WrittenLocation = { span: block.head, isWritten: path.length === 0 };
  let body: Body | undefined = block.body;
  for (let index = 0; index < path.length && body; ) {
    const entries: readonly Entry[] = named(body, String(path[index++]));
    if (entries.length === 0) return at;
    const next = path[index];
    const repeats = entries.length > 1 || entries.some((one) => isBlockLike(one) || one.dynamic);
    // A block that is there once may be named with an index all the same.
    const entry = typeof next === "number" && repeats ? nth(entries, next, expanded) : entries[0]!;
    if (!entry) return at;
    if (typeof next === "number" && (repeats || entry.value.kind === "body")) index++;
    const isLast = index >= path.length;
    if (isBlockLike(entry) || (entry.value.kind === "body" && !isLast)) {
      at = { span: headOf(entry), entry, isWritten: isLast };
      body = entry.value.kind === "body" ? entry.value.body : undefined;
      continue;
    }
    return inValue(entry, path.slice(index));
  }
  return at;
}

/** The entries of a name; a key that is a template may be any. */
function named({ entries }: Body, name: string): readonly Entry[] {
  return entries.filter((entry) => entry.name === name);
}

function nth(entries: readonly Entry[], index: number, expanded: ReadonlyMap<Entry, number>): Entry | undefined {
  let left = index;
  for (const entry of entries) {
    const count = entry.dynamic ? (expanded.get(entry) ?? Number.POSITIVE_INFINITY) : 1;
    if (left < count) return entry;
    left -= count;
  }
  return undefined;
}

/** As much of a path as is written in the value of an argument; what a reference stands for is written elsewhere. */
function inValue(entry: Entry, path: AttributePath): WrittenLocation {
  let value: Value = entry.value;
  for (const step of path) {
    const inside = stepIn(value, step);
    if (!inside) return placeIn(entry, value, value.kind !== "body" && value.kind !== "list");
    value = inside;
  }
  return placeIn(entry, value, true);
}

function stepIn(value: Value, step: string | number): Value | undefined {
  if (value.kind === "list") return typeof step === "number" ? value.items[step] : undefined;
  if (value.kind === "body") return value.body.entries.find(({ name, key }) => !key && name === String(step))?.value;
  return undefined;
}

function placeIn(entry: Entry, { span }: Value, isWritten: boolean): WrittenLocation {
  return { span: span.end > span.start ? span : entry.nameSpan, entry, isWritten };
}
