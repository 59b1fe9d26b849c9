/**
 * What a regular expression asks of a text, in words: "3 to 24 lower-case letters and digits". Only patterns from the start of
 * a text to its end that consist of classes of signs are said; for any other nothing is.
 */
import { listed } from "./sentence";

/** Signs of one class, and how many of them. */
interface Run {
  readonly signs: string;
  readonly least: number;
  readonly most: number;
}

const run = /^(?:\[((?:\\.|[^\]\\])+)\]|\\([dw])|([\w-]))(?:\{(\d+)(,?)(\d*)\}|([+*?]))?/;

/** @param pattern as the provider has it (RE2). @returns words that fit behind "Takes ", or undefined. */
export function patternWords(pattern: string): string | undefined {
  const inside = /^(?:\^|\\A)(.{1,300})(?:\$|\\z)$/.exec(pattern)?.[1];
  // Parentheses around a single class change nothing.
  const runs =
    inside === undefined ? undefined : runsIn(inside.replace(/\((\[[^\]()]+\](?:\{[\d,]+\})?)\)(?![?*+{])/g, "$1"));
  if (!runs || runs.length > 4 || runs.length === 0) return undefined;
  const most = runs.reduce((sum, one) => sum + one.most, 0);
  const least = runs.reduce((sum, one) => sum + one.least, 0);
  const widest = runs.reduce((one, other) => (other.signs.length > one.signs.length ? other : one));
  const words = wordsFor(widest.signs);
  if (!words || runs.some(({ signs }) => !isWithin(signs, widest.signs))) return undefined;
  const first = runs[0]!;
  const last = runs.at(-1)!;
  const begins = first.least > 0 && first.signs !== widest.signs ? wordsFor(first.signs, "or") : undefined;
  const ends = last.least > 0 && last.signs !== widest.signs ? wordsFor(last.signs, "or") : undefined;
  const edges =
    begins && begins === ends
      ? `, the first and the last ${singular(begins)}`
      : `${begins ? `, the first ${singular(begins)}` : ""}${ends ? `, the last ${singular(ends)}` : ""}`;
  return `${amount(least, most)}${words}${edges}`;
}

function runsIn(text: string): readonly Run[] | undefined {
  const runs: Run[] = [];
  let rest = text;
  while (rest !== "") {
    const found = run.exec(rest);
    if (!found) return undefined;
    const [whole, listedSigns, named, single, least, comma, most, sign] = found;
    const signs = listedSigns ?? (named === "d" ? "0-9" : named === "w" ? "a-zA-Z0-9_" : single!);
    if (signs.startsWith("^") || /\\[^-.\w]|\\[bBDSWpPxs]/.test(signs)) return undefined;
    const [from, to] =
      least !== undefined
        ? [Number(least), comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : Number(least)]
        : sign === "+"
          ? [1, Number.POSITIVE_INFINITY]
          : sign === "*"
            ? [0, Number.POSITIVE_INFINITY]
            : [sign === "?" ? 0 : 1, 1];
    runs.push({
      signs: signs.replaceAll("\\d", "0-9").replaceAll("\\w", "a-zA-Z0-9_").replaceAll("\\", ""),
      least: from,
      most: to,
    });
    rest = rest.slice(whole.length);
  }
  return runs;
}

const groups = [
  { part: "a-z", with: "A-Z", both: "letters", alone: "lower-case letters" },
  { part: "A-Z", with: undefined, both: undefined, alone: "upper-case letters" },
  { part: "0-9", with: undefined, both: undefined, alone: "digits" },
] as const;

const names: ReadonlyMap<string, string> = new Map([
  ["-", "dashes"],
  ["_", "underscores"],
  [".", "dots"],
  ["/", "slashes"],
  [" ", "blanks"],
  ["(", "parentheses"],
  [")", "parentheses"],
]);

function wordsFor(signs: string, and: "and" | "or" = "and"): string | undefined {
  const words: string[] = [];
  let rest = signs;
  for (const group of groups) {
    if (!rest.includes(group.part)) continue;
    rest = rest.replace(group.part, "");
    if (group.with && rest.includes(group.with)) {
      rest = rest.replace(group.with, "");
      words.push(group.both);
    } else words.push(group.alone);
  }
  for (const sign of rest) {
    const name = names.get(sign);
    if (!name) return undefined;
    if (!words.includes(name)) words.push(name);
  }
  return words.length === 0 ? undefined : listed(words, and);
}

function singular(words: string): string {
  return `a ${words.replaceAll("dashes", "dash").replace(/s(?=,| |$)/g, "")}`;
}

/** Whether all signs of one class are in another, as far as that shows. */
function isWithin(signs: string, others: string): boolean {
  let rest = signs;
  for (const { part } of groups) {
    if (!rest.includes(part)) continue;
    if (!others.includes(part)) return false;
    rest = rest.replace(part, "");
  }
  return [...rest].every((sign) => others.includes(sign) || (/[a-z]/.test(sign) && others.includes("a-z")));
}

function amount(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return least > 1 ? `at least ${least} ` : "";
  return least === most ? `${least} ` : `${least} to ${most} `;
}
