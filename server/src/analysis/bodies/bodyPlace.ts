import { type Body, type BodyItem, bodyItemOf, calledIn, type Value } from "../../model/index";
import type { Path } from "./bodyFaults";

/** Where a part of a value is written, as deep as possible. */
export interface BodyPlace {
  /** The value there. */
  readonly value: Value;
  /** The body item whose value it is, where it is no element of a list. */
  readonly item?: BodyItem | undefined;
  /** The object that the body item is in, or would be in. */
  readonly body?: Body | undefined;
  /** How many steps of the path led there. */
  readonly depth: number;
}

/** Where a path leads in a value: to what is written there, or to the last visible step on the way. */
export function bodyLocation(value: Value, path: Path, item?: BodyItem): BodyPlace {
  let place: BodyPlace = { value, item, depth: 0 };
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
  const bodyItem = bodyItemOf(inside.body, step);
  return bodyItem && { value: bodyItem.value, item: bodyItem, body: inside.body };
}

/** The object or list in a value that a step leads into, through expressions that return it unchanged. */
export function literalIn(value: Value, step?: Path[number]): Value | undefined {
  if (value.kind === "body" || value.kind === "list") return value;
  if (value.kind !== "expression") return undefined;
  const [first] = value.parts;
  if (value.operation?.kind === "parentheses") return first && literalIn(first, step);
  if (calledIn(value) === "merge") {
    // Of what several say the last one counts.
    const bodies = value.parts.flatMap((part) => literalIn(part) ?? []);
    const has = (one: Value) => one.kind === "body" && typeof step === "string" && bodyItemOf(one.body, step);
    return bodies.findLast(has) ?? (step === undefined ? bodies.at(-1) : undefined);
  }
  return undefined;
}
