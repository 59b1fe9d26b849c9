/** What is asked about a number: ranges, steps, allowed values. */
import type { Interview, Reply } from "./interview";
import { claimsIn } from "./messages";
import type { Facts } from "./schemaNode";

/** Numbers that are tried, and between which limits are looked for. */
const points = [-1, 0, 1, 2, 3, 5, 7, 10, 30, 60, 100, 365, 443, 1000, 1024, 8080, 65_535, 1_000_000, 2_147_483_647];
const least = Number.MIN_SAFE_INTEGER;
const greatest = Number.MAX_SAFE_INTEGER;

/** Finds out which numbers an argument takes. */
export function* numberInterview(facts: Facts): Interview {
  const messages = new Set<string>();
  const known = new Map<number, boolean>();
  const fits = function* (value: number): Generator<number, boolean, Reply> {
    if (!known.has(value)) {
      const reply = yield value;
      known.set(value, reply.isAccepted);
      if (!reply.isAccepted) messages.add(reply.message);
    }
    return known.get(value)!;
  };
  const fraction = yield 1.5;
  const isWhole = !fraction.isAccepted && claimsIn(fraction.message).some((claim) => claim.isWhole);
  if (isWhole) facts.type = "int";
  for (const point of points) yield* fits(point);
  const claims = [...messages].flatMap(claimsIn);
  const values: number[] = [];
  for (const text of new Set(claims.flatMap((claim) => claim.values ?? []))) {
    const value = Number(text);
    if (text !== "" && Number.isFinite(value) && (yield* fits(value))) values.push(value);
  }
  if (values.length > 0) {
    facts.values = values;
    if ([...known].some(([value, accepted]) => accepted && !values.includes(value))) facts.valuesOpen = true;
    return;
  }
  if (claims.some((claim) => claim.isPort)) facts.format = "port";
  const by = claims.find((claim) => claim.divisibleBy !== undefined)?.divisibleBy;
  if (by !== undefined) facts.divisibleBy = by;
  if (![...known.values()].includes(false) && (yield* fits(least))) return;
  const claimed = claims.find((claim) => claim.range)?.range;
  yield* learnRange(facts, known, fits, by ?? 1, claimed);
}

/** The one range around the accepted numbers, bisected; nothing where they are not one range. */
function* learnRange(
  facts: Facts,
  known: ReadonlyMap<number, boolean>,
  fits: (value: number) => Generator<number, boolean, Reply>,
  step: number,
  claimed: readonly [number | null, number | null] | undefined,
): Generator<number, void, Reply> {
  for (const limit of claimed ?? [])
    if (limit !== null) for (const near of [limit - step, limit, limit + step]) yield* fits(near);
  const accepted = [...known].filter(([, is]) => is).map(([value]) => value);
  if (accepted.length === 0) return;
  const [low, high] = [Math.min(...accepted), Math.max(...accepted)];
  const isBetween = ([value, is]: [number, boolean]) => !is && value > low && value < high && value % step === 0;
  if ([...known].some(isBetween)) return;
  const refusedOf = (side: (value: number) => boolean) =>
    [...known].flatMap(([value, is]) => (!is && value % step === 0 && side(value) ? [value] : []));
  const from = yield* edge(low, Math.max(...refusedOf((value) => value < low)), least, step, fits);
  const to = yield* edge(high, Math.min(...refusedOf((value) => value > high)), greatest, step, fits);
  if (from === null && to === null) return;
  if (from === null && to === -1) facts.format = "not-zero";
  facts.ranges = [[from, to]];
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
