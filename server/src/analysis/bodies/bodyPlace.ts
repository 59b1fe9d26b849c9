import { type Body, type Entry, entryOf, type Value } from "../../model/index";
import type { Path } from "./bodyFaults";

/** Where something in a value is written, as deep as that can be seen. */
export interface BodyPlace {
  /** The value there. */
  readonly value: Value;
  /** The entry whose value it is, where it is no element of a list. */
  readonly entry?: Entry | undefined;
  /** The object that the entry stands in, or would stand in. */
  readonly body?: Body | undefined;
  /** How many steps of the path led there. */
  readonly depth: number;
}

/** Where a path leads in a value: to what is written there, or to the last thing on the way that can be seen. */
export function placeIn(value: Value, path: Path, entry?: Entry): BodyPlace {
  let place: BodyPlace = { value, entry, depth: 0 };
  for (const [index, step] of path.entries()) {
    const next = stepInto(place.value, step);
    if (!next) break;
    place = { ...next, depth: index + 1 };
  }
  return place;
}

function stepInto(value: Value, step: Path[number]): Omit<BodyPlace, "depth"> | undefined {
  const inside = literalIn(value, step);
  if (inside?.kind === "list" && typeof step === "number") {
    const item = inside.items[step];
    return item && { value: item };
  }
  if (inside?.kind !== "body" || typeof step !== "string") return undefined;
  const entry = entryOf(inside.body, step);
  return entry && { value: entry.value, entry, body: inside.body };
}

/** The object or list in a value that a step leads into, through what gives it back as it is. */
export function literalIn(value: Value, step?: Path[number]): Value | undefined {
  if (value.kind === "body" || value.kind === "list") return value;
  if (value.kind !== "expression") return undefined;
  const [first] = value.parts;
  if (value.operation?.kind === "parentheses") return first && literalIn(first, step);
  if (value.call?.name === "merge") {
    // Of what several say the last one counts.
    const bodies = value.parts.flatMap((part) => literalIn(part) ?? []);
    const has = (one: Value) => one.kind === "body" && typeof step === "string" && entryOf(one.body, step);
    return bodies.findLast(has) ?? (step === undefined ? bodies.at(-1) : undefined);
  }
  return undefined;
}
