import type { RE2JS } from "re2js";
import { boundedMemo } from "./boundedMemo";
import { lazy } from "./lazy";
import { plainPattern } from "./plainPattern";

/**
 * A Go pattern, from a provider or Terraform. It comes from outside, so matching takes time linear in the text for
 * every pattern.
 */
export interface GoPattern {
  /** Whether it matches anywhere in a text. */
  test(text: string): boolean;
  /** How many groups it has. */
  readonly groups: number;
  /** Those of its groups that have names. */
  readonly names: ReadonlyMap<string, number>;
  /** How many steps it was compiled to: a measure of the time that each sign of a text takes. */
  readonly size: number;
  /** The first matches in a text: each with what the whole and the groups have matched. */
  matches(text: string, most: number): readonly (readonly (string | undefined)[])[];
  /** A text with something else in the place of each match, in which `$1` and `${name}` mean what groups have matched. */
  replaced(text: string, by: string): string;
}

/**
 * The longest text that is compared with a pattern, in UTF-16 units. No name is nearly as long, and no long text is
 * worth the time.
 */
export const longestMatched = 20_000;

/** How many patterns are kept: providers have a few thousands, and what people write comes and goes. */
const mostKept = 5_000;

/**
 * The pattern that a source has, matched by Go's own rules (RE2: `$` is the end of the text, `\s` is ASCII, a
 * character is a code point). Undefined where Go would not take it either. Compiled once.
 */
export const goPattern: (source: string) => GoPattern | undefined = boundedMemo(mostKept, compile);

const tests = new Map<string, GoPattern["test"] | undefined>();

/** The same for who asks no more than whether it matches: that of most patterns of facts is said without compiling them. */
export function goTest(source: string): GoPattern["test"] | undefined {
  if (!tests.has(source)) {
    if (tests.size >= mostKept) tests.clear();
    const plain = plainPattern(source);
    tests.set(source, plain ? (text) => plain(text) ?? goPattern(source)?.test(text) ?? true : goPattern(source)?.test);
  }
  return tests.get(source);
}

function compile(source: string): GoPattern | undefined {
  try {
    return patternOf(lazy().RE2JS.compile(source));
  } catch {
    return undefined;
  }
}

function patternOf(pattern: RE2JS): GoPattern {
  const names = new Map(Object.entries(pattern.namedGroups()));
  const placesIn = (text: string, most: number): readonly (readonly number[])[] =>
    pattern.re2().findAllSubmatchIndex(text, most) ?? [];
  return {
    test: (text) => pattern.test(text),
    groups: pattern.groupCount(),
    names,
    size: pattern.programSize(),
    matches: (text, most) => placesIn(text, most).map((places) => groupsOf(text, places)),
    replaced: (text, by) => {
      let [made, at] = ["", 0];
      for (const places of placesIn(text, -1)) {
        const [start = 0, end = 0] = places;
        made += text.slice(at, start) + expanded(by, groupsOf(text, places), names);
        at = end;
      }
      return made + text.slice(at);
    },
  };
}

/** What the whole and each group have matched, from the places where these begin and end. */
function groupsOf(text: string, places: readonly number[]): readonly (string | undefined)[] {
  const groups: (string | undefined)[] = [];
  for (let index = 0; index < places.length; index += 2) {
    groups.push(places[index]! < 0 ? undefined : text.slice(places[index], places[index + 1]));
  }
  return groups;
}

/** A template of Go's `Expand`: names are as long as they can be, and groups that there are not are empty. */
function expanded(by: string, groups: readonly (string | undefined)[], names: ReadonlyMap<string, number>): string {
  return by.replace(/\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu, (whole, braced?: string, plain?: string) => {
    const name = braced ?? plain;
    if (name === undefined) return whole.slice(1);
    const index = /^\d+$/.test(name) ? Number(name) : names.get(name);
    return (index === undefined ? undefined : groups[index]) ?? "";
  });
}
