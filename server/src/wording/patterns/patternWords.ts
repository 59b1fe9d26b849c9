/** What a regular expression asks of a text, in words. What cannot be said exactly is not said. */
import { boundedMemo } from "../../text/index";
import { listed, withArticle } from "../sentence";
import { readPattern } from "./readPattern";
import { findsSameTexts } from "./sameTexts";
import {
  all,
  asciiIn,
  digits,
  hasOthers,
  isSubset,
  letters,
  lower,
  none,
  type Signs,
  signsOf,
  upper,
  whiteSpace,
  without,
} from "./signs";
import { spokenForm, spokenLimit } from "./spokenForms";
import { type Forbidden, forbiddenBy, type PlainForm, type TextForm, textForm } from "./textForm";

export { namesIn } from "./spokenForms";

/** How many patterns are kept: what people write comes and goes. */
const mostKept = 2_000;

/** The texts that a pattern of Go's (RE2) is found in: "1 to 12 lower-case letters and digits, beginning with a lower-case letter". */
export const patternWords: (pattern: string) => string | undefined = boundedMemo(mostKept, (pattern) => {
  const spoken = spokenForm(pattern);
  if (spoken !== undefined) return spoken;
  const form = textForm(pattern);
  return form ? formWords(form) : knownWords(pattern);
});

/** What a text must not do that a pattern must not be found in: "end with a dot". */
export const forbiddenWords: (pattern: string) => string | undefined = boundedMemo(mostKept, (pattern) => {
  const spoken = spokenLimit(pattern);
  if (spoken !== undefined) return spoken;
  const forbidden = forbiddenBy(pattern);
  return forbidden && wordsOf(forbidden);
});

/** Forms that have a name. */
const named: readonly (readonly [pattern: string, words: string])[] = [
  ["^([01]\\d|2[0-3]):[0-5]\\d$", "a time of day such as 23:59"],
  ["^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$", "a time of day such as 23:59:00"],
  ["^\\d{2}:[0-5]\\d:[0-5]\\d$", "hours, minutes, and seconds of two digits each, such as 36:00:00"],
  ["^\\d{2}:\\d{2}:\\d{2}$", "three pairs of digits with colons between them, such as 01:30:00"],
  ["^\\d{2}:\\d{2}$", "two pairs of digits with a colon between them, such as 01:30"],
  ["^\\d+\\.\\d+\\.\\d+$", "three numbers with dots between them, such as 1.2.3"],
  ["^[\\da-fA-F]{8}-([\\da-fA-F]{4}-){3}[\\da-fA-F]{12}$", "a GUID"],
];

function knownWords(pattern: string): string | undefined {
  const part = readPattern(pattern);
  return part && named.find(([known]) => findsSameTexts(part, readPattern(known)!))?.[1];
}

/** A form of texts in words that fit behind "takes". */
function formWords({ listed: texts, plain, holds }: TextForm): string | undefined {
  if (holds !== undefined) {
    const held = oneOf(holds);
    return held && `text with ${held} in it`;
  }
  const words = plain && plainWords(plain);
  if (plain && words === undefined) return undefined;
  const quoted = texts.map((text) => (text === "" ? "nothing" : `"${text}"`));
  return listed([...quoted, ...(words === undefined ? [] : [words])], "or");
}

function plainWords({ signs, least, most, first, last, apart }: PlainForm): string | undefined {
  const edge = (some: Signs) => (some === signs ? "" : edgeOf(some, signs));
  const [begins, ends, row] = [edge(first), edge(last), namesIn(apart)];
  if (begins === undefined || ends === undefined || row === undefined) return undefined;
  const edges =
    begins && begins === ends
      ? `beginning and ending with ${begins}`
      : [begins && `beginning with ${begins}`, ends && `ending with ${ends}`].filter(Boolean).join(" and ");
  const parts = [edges, apart === none ? "" : `with no two ${listed(row, "or")} in a row`].filter(Boolean);
  if (signs === all && least === 1 && most === Number.POSITIVE_INFINITY) return `text ${parts.join(", ")}`.trimEnd();
  const names = namesIn(signs);
  const words = least === 1 && most === 1 ? oneOf(signs) : names && amountOf(least, most, listed(names));
  return words && [words, ...parts].join(", ");
}

/** What a text begins or ends with; of letters that are all of one case it goes without saying. */
function edgeOf(some: Signs, signs: Signs): string | undefined {
  const words = oneOf(some);
  const isOneCase = (signs & lower) === none || (signs & upper) === none;
  return isOneCase ? words?.replace(/^an? (?:lower|upper)-case letter/, "a letter") : words;
}

function amountOf(least: number, most: number, words: string): string {
  if (most === Number.POSITIVE_INFINITY)
    return least > 1
      ? `at least ${least} ${words}`
      : least === 0
        ? `any number of ${words}`
        : words.startsWith("characters other")
          ? words
          : `only ${words}`;
  return least === most ? `${least} ${words}` : least === 0 ? `up to ${most} ${words}` : `${least} to ${most} ${words}`;
}

/** What signs are called, or what one of them is; undefined where there is no word for some. */
function namesIn(signs: Signs, isOne = false): readonly string[] | undefined {
  if (hasOthers(signs)) {
    const missing = without(all, signs);
    const characters = isOne ? "character" : "characters";
    if (missing === none) return [characters];
    const others = namesIn(missing);
    return others && [`${characters} other than ${listed(others)}`];
  }
  const words: string[] = [];
  let rest = signs;
  for (const [group, plural, singular] of groups) {
    if (!isSubset(group, rest)) continue;
    rest = without(rest, group);
    words.push(isOne ? singular : plural);
  }
  const single = asciiIn(rest);
  if (single.some((sign) => !/[!-/:-@[-`{-~]/.test(sign))) return undefined;
  if (single.length === 1) words.push(`the sign ${single[0]}`);
  else if (single.length > 1) words.push(`${isOne ? "one of" : "the signs"} ${single.join(" ")}`);
  return words;
}

/** One sign of some: "a letter or digit". */
function oneOf(signs: Signs): string | undefined {
  const [first, ...others] = namesIn(signs, true) ?? [];
  return first === undefined
    ? undefined
    : listed([hasArticle.test(first) ? first : withArticle(first), ...others], "or");
}

const hasArticle = /^(?:one of|the|white space)/;

const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");

/** Signs that have a word, those first that others are part of. */
const groups: readonly (readonly [signs: Signs, plural: string, singular: string])[] = [
  [letters, "letters", "letter"],
  [lower, "lower-case letters", "lower-case letter"],
  [upper, "upper-case letters", "upper-case letter"],
  [signsOf("ABCDEFabcdef0123456789"), "hexadecimal digits", "hexadecimal digit"],
  [digits, "digits", "digit"],
  [signsOf("-"), "dashes", "dash"],
  [signsOf("_"), "underscores", "underscore"],
  [signsOf("."), "dots", "dot"],
  [signsOf("/"), "slashes", "slash"],
  [signsOf(":"), "colons", "colon"],
  [signsOf(","), "commas", "comma"],
  [signsOf("()"), "parentheses", "parenthesis"],
  [signsOf(`${control}\x7f`), "control characters", "control character"],
  [whiteSpace, "white space", "white space"],
  [signsOf(" "), "blanks", "blank"],
  [signsOf("\n"), "line breaks", "line break"],
];

function wordsOf(forbidden: Forbidden): string | undefined {
  if (forbidden.kind === "containText") return `contain "${forbidden.text}"`;
  const { kind, signs } = forbidden;
  if (kind === "row") {
    const words = namesIn(signs);
    return words && `contain two ${listed(words, "or")} in a row`;
  }
  if (kind === "alone") {
    const words = namesIn(signs);
    return words && `consist of ${listed(words)} alone`;
  }
  const one = oneOf(signs);
  return one && `${kind === "contain" ? "contain" : `${kind} with`} ${one}`;
}
