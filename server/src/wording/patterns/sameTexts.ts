/** Whether two patterns match the same texts, found out by walking through both at once (as automata of sets of states). */
import type { PatternPart } from "./readPattern";
import { all, type Signs } from "./signs";

type State =
  | { readonly kind: "sign"; readonly signs: Signs; readonly to: number }
  | { readonly kind: "split"; readonly to: number[] }
  | { readonly kind: "edge"; readonly isEnd: boolean; readonly to: number }
  | { readonly kind: "end" };

/** More states or steps than these are no pattern that words would be found for. */
const mostStates = 3_000;
const mostSteps = 4_000;

export const anything: PatternPart = {
  kind: "times",
  part: { kind: "sign", signs: all },
  least: 0,
  most: Number.POSITIVE_INFINITY,
};

/** Whether one pattern is found in exactly the same texts as another. False if that takes too long to find out. */
export function findsSameTexts(one: PatternPart, other: PatternPart): boolean {
  const [a, b] = [automatonOf(one), automatonOf(other)];
  if (!a || !b) return false;
  const signs = differentSigns([...a.signs, ...b.signs]);
  const seen = new Set<string>();
  const open: [Position, Position][] = [[a.start(), b.start()]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [left, right] = pair;
    if (left.isMatch !== right.isMatch || seen.size > mostSteps) return false;
    for (const sign of signs) {
      const next: [Position, Position] = [a.step(left, sign), b.step(right, sign)];
      const key = `${next[0].states.join()};${next[1].states.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return true;
}

/** Where an automaton may be behind some signs. */
interface Position {
  readonly states: readonly number[];
  /** Whether a text that ends there is one of the pattern's. */
  readonly isMatch: boolean;
}

interface Automaton {
  readonly signs: readonly Signs[];
  start(): Position;
  step(from: Position, sign: Signs): Position;
}

function automatonOf(part: PatternPart): Automaton | undefined {
  const states: State[] = [{ kind: "end" }];
  const first = add({ kind: "all", parts: [anything, part, anything] }, 0);
  if (states.length > mostStates) return undefined;
  const signs = states.flatMap((state) => (state.kind === "sign" ? state.signs : []));
  return { signs, start: () => positionOf([first], true), step };

  /** The state in which a part begins that another state follows. */
  function add(part: PatternPart, to: number): number {
    if (states.length > mostStates) return to;
    switch (part.kind) {
      case "sign":
      case "edge":
        return states.push({ ...part, to }) - 1;
      case "all":
        return part.parts.reduceRight((next, one) => add(one, next), to);
      case "any":
        return states.push({ kind: "split", to: part.parts.map((one) => add(one, to)) }) - 1;
      case "times": {
        const { least, most } = part;
        let next = to;
        if (most === Number.POSITIVE_INFINITY) {
          const loop: number[] = [to];
          next = states.push({ kind: "split", to: loop }) - 1;
          loop.push(add(part.part, next));
        } else
          for (let count = least; count < most; count++)
            next = states.push({ kind: "split", to: [to, add(part.part, next)] }) - 1;
        for (let count = 0; count < least; count++) next = add(part.part, next);
        return next;
      }
    }
  }

  function step({ states: from }: Position, sign: Signs): Position {
    const to = from.flatMap((at) => {
      const state = states[at]!;
      return state.kind === "sign" && state.signs & sign ? state.to : [];
    });
    return positionOf(to, false);
  }

  function positionOf(from: readonly number[], isBegin: boolean): Position {
    const found = reachedFrom(from, isBegin, false);
    const isMatch = [...reachedFrom(found, isBegin, true)].some((at) => states[at]!.kind === "end");
    const kept = [...found].filter((at) => states[at]!.kind === "sign" || states[at]!.kind === "edge");
    return { states: kept.sort((a, b) => a - b), isMatch };
  }

  /** What is reached without a sign. */
  function reachedFrom(from: Iterable<number>, isBegin: boolean, isEnd: boolean): ReadonlySet<number> {
    const found = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue;
      found.add(at);
      const state = states[at]!;
      if (state.kind === "split") open.push(...state.to);
      if (state.kind === "edge" && (state.isEnd ? isEnd : isBegin)) open.push(state.to);
    }
    return found;
  }
}

/** One sign for each group of signs that all of some sets either have or have not. */
function differentSigns(sets: readonly Signs[]): readonly Signs[] {
  let groups: readonly Signs[] = [all];
  for (const set of new Set(sets))
    groups = groups.flatMap((group) => [group & set, group & ~set]).filter((group) => group !== 0n);
  return groups.map((group) => group & -group);
}
