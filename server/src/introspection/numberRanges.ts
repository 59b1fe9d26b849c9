/** The ranges of numbers that a provider accepts, found between numbers of which it is known. */
import type { Reply } from "./replies";

/** Accepted numbers from one to another; null is open. */
export type Range = [number | null, number | null];

const least = Number.MIN_SAFE_INTEGER;
const greatest = Number.MAX_SAFE_INTEGER;

/** The ranges around the accepted numbers of which no refused one is between, their ends bisected. Where they go by a step only multiples count. */
export function* rangesAmong(
  known: ReadonlyMap<number, boolean>,
  by: number | undefined,
  fits: (value: number) => Generator<number, boolean, Reply>,
): Generator<number, readonly Range[], Reply> {
  const sorted = [...known]
    .filter(([value]) => by === undefined || value % by === 0)
    .sort(([one], [other]) => one - other);
  const groups: { low: number; high: number; below: number; above: number }[] = [];
  let [below, isOpen] = [-Infinity, false];
  for (const [value, isAccepted] of sorted) {
    const last = groups.at(-1);
    if (isAccepted && isOpen) last!.high = value;
    else if (isAccepted) groups.push({ low: value, high: value, below, above: Infinity });
    else {
      if (isOpen) last!.above = value;
      below = value;
    }
    isOpen = isAccepted;
  }
  const step = by ?? 1;
  const ranges: Range[] = [];
  for (const group of groups) {
    const from = yield* edge(group.low, group.below, least, step, fits);
    ranges.push([from, yield* edge(group.high, group.above, greatest, step, fits)]);
  }
  return ranges;
}

/** Numbers in a range that are not usual ones: where any of them is refused, it is none. */
export function insideOf([from, to]: Range, step: number): readonly number[] {
  if (from === null || to === null) return [];
  const steps = (to - from) / step;
  const places = [1, Math.floor(steps / 3), Math.floor(steps / 2) + 1, Math.floor((2 * steps) / 3), steps - 1];
  return places.filter((place) => place > 0 && place < steps).map((place) => from + place * step);
}

/** How far the accepted numbers go from one of them towards a refused one, or a limit where none is known; null if up to that. */
function* edge(
  inside: number,
  outside: number,
  limit: number,
  step: number,
  fits: (value: number) => Generator<number, boolean, Reply>,
): Generator<number, number | null, Reply> {
  const last = Number.isFinite(outside) ? outside : Math.trunc(limit / step) * step;
  if (yield* fits(last)) return null;
  let [accepted, refused] = [inside / step, last / step];
  while (Math.abs(refused - accepted) > 1) {
    const middle = Math.trunc((accepted + refused) / 2);
    if (yield* fits(middle * step)) accepted = middle;
    else refused = middle;
  }
  return accepted * step;
}
