/** What is asked about a number: ranges, steps, allowed values. */
import type { Introspection } from "./introspection";
import { claimsIn, numbersIn } from "./messages";
import type { Reply } from "./replies";
import type { Facts } from "./schemaNode";

/** Numbers that are tried, and between which limits are looked for. */
const points = [-1, 0, 1, 2, 3, 5, 7, 10, 30, 60, 100, 365, 443, 1000, 1024, 8080, 65_535, 1_000_000, 2_147_483_647];

const least = Number.MIN_SAFE_INTEGER;
const greatest = Number.MAX_SAFE_INTEGER;

/** No argument takes more ranges than these: what seems to has a list of values. */
const mostRanges = 3;

/** What of the numbers in a provider's words is tried: each may be a limit, or a value. */
const mostNumbers = 24;

/** Finds out which numbers an argument takes. */
export function* introspectNumber(facts: Facts): Introspection {
  const messages = new Set<string>();
  const replies = new Map<number, boolean>();
  const fits = function* (value: number): Generator<number, boolean, Reply> {
    if (!replies.has(value)) {
      const reply = yield value;
      replies.set(value, reply.isAccepted);
      if (!reply.isAccepted) messages.add(reply.message);
    }
    return replies.get(value)!;
  };
  const fraction = yield 1.5;
  const isWhole = !fraction.isAccepted && claimsIn(fraction.message).some((claim) => claim.isWhole);
  if (isWhole) facts.type = "int";
  for (const point of points) yield* fits(point);
  const claims = [...messages].flatMap(claimsIn);
  if (yield* learnValues(facts, replies, fits, new Set(claims.flatMap((claim) => claim.values ?? []).map(numberOf))))
    return;
  if (claims.some((claim) => claim.isPort)) facts.format = "port";
  const isStep = (step: number) =>
    step > 0 && [...replies].every(([value, accepted]) => !accepted || value % step === 0);
  const by = claims.flatMap((claim) => claim.divisibleBy ?? []).find(isStep);
  if (by !== undefined) facts.divisibleBy = by;
  if (![...replies.values()].includes(false) && (yield* fits(least))) return;
  const step = by ?? 1;
  const named = numbersIn([...messages]).slice(0, mostNumbers);
  for (const limit of new Set([...claims.flatMap((claim) => claim.range ?? []), ...named]))
    for (const near of limit === null ? [] : [limit - step, limit, limit + step]) yield* fits(near);
  const found = yield* rangesAmong(replies, by, fits);
  for (const inside of found.flatMap((range) => insideOf(range, step))) yield* fits(inside);
  const ranges = yield* rangesAmong(replies, by, fits);
  if (ranges.length > mostRanges) {
    yield* learnValues(facts, replies, fits, new Set(named));
    return;
  }
  if (ranges.length === 0 || ranges.some(([from, to]) => from === null && to === null)) return;
  if (ranges[0]![0] === null && ranges[0]![1] === -1) facts.format = "not-zero";
  facts.ranges = ranges;
}

function numberOf(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}

/** Allowed values out of those that may be, each confirmed; whether there are any, which are all where no other is known to be accepted. */
function* learnValues(
  facts: Facts,
  known: ReadonlyMap<number, boolean>,
  fits: (value: number) => Generator<number, boolean, Reply>,
  candidates: ReadonlySet<number>,
): Generator<number, boolean, Reply> {
  const values: number[] = [];
  for (const value of candidates) if (Number.isFinite(value) && (yield* fits(value))) values.push(value);
  if (values.length === 0) return false;
  facts.values = values;
  if ([...known].some(([value, accepted]) => accepted && !values.includes(value))) facts.valuesOpen = true;
  return true;
}

/** Accepted numbers from one to another; null is open. */
type Range = [number | null, number | null];

/** The ranges around the accepted numbers of which no refused one is between, their ends bisected. Where they go by a step only multiples count. */
function* rangesAmong(
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
function insideOf([from, to]: Range, step: number): readonly number[] {
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
