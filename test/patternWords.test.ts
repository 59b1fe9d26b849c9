/**
 * What the regular expressions of the built-in data are said to take is what they take: texts that are made from the words' own form, from
 * the expressions, and from both with signs changed, are taken by either or by none.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { goTest } from "../server/src/text/goPattern";
import { forbiddenWords, patternWords } from "../server/src/wording/patterns/patternWords";
import { type PatternPart, readPattern } from "../server/src/wording/patterns/readPattern";
import { asciiIn, hasOthers, type Signs, signsOf } from "../server/src/wording/patterns/signs";
import {
  type Forbidden,
  forbiddenBy,
  type PlainForm,
  type TextForm,
  textForm,
} from "../server/src/wording/patterns/textForm";
import { readFile } from "./harness/cases";
import { isThorough } from "./harness/thorough";
import { randomFrom } from "./languages/random";

const patterns = patternsIn(["azurerm", "azuread", "azapi"], "pattern");
const forbidden = patternsIn(["azurerm", "azuread", "azapi"], "notPattern");
const ofAzure = patternsOfAzure();

/** The patterns of providers, each with how many arguments have it. */
function patternsIn(providers: readonly string[], name: "pattern" | "notPattern"): Map<string, number> {
  const found = new Map<string, number>();
  for (const provider of providers)
    for (const [, list = ""] of readFile(`server/data/${provider}.jsonl`).matchAll(
      new RegExp(`"${name}":(\\[(?:"(?:[^"\\\\]|\\\\.)*",?)+\\])`, "g"),
    ))
      for (const pattern of JSON.parse(list) as string[]) found.set(pattern, (found.get(pattern) ?? 0) + 1);
  return found;
}

/** Those of texts in bodies of Azure's resource types. */
function patternsOfAzure(): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of readFile("server/data/azureTypes.txt").split("\n")) {
    if (!line.startsWith('["s"')) continue;
    const [, , , pattern] = JSON.parse(line) as [string, unknown?, unknown?, (string | null)?];
    if (pattern) found.set(pattern, (found.get(pattern) ?? 0) + 1);
  }
  return found;
}

const { below, pick: oneOf } = randomFrom(5);
const upTo = (count: number) => below(count + 1);

function signFrom(signs: Signs): string {
  const all = [...asciiIn(signs), ...(hasOthers(signs) ? ["é"] : [])];
  return all.length === 0 ? "" : oneOf(all);
}

function textFrom(part: PatternPart): string {
  switch (part.kind) {
    case "sign":
      return signFrom(part.signs);
    case "edge":
      return "";
    case "all":
      return part.parts.map(textFrom).join("");
    case "any":
      return textFrom(oneOf(part.parts));
    case "times": {
      const most = Math.min(part.most, part.least + 3 + upTo(3) * 30);
      const count = oneOf([part.least, most, part.least + upTo(most - part.least)]);
      return Array.from({ length: count }, () => textFrom(part.part)).join("");
    }
  }
}

function textOfForm({ listed, plain, holds }: TextForm): string {
  if (holds !== undefined) return `x${signFrom(holds)}é`;
  if (!plain || (listed.length > 0 && below(3) === 0)) return oneOf(listed);
  const most = Math.min(plain.most, plain.least + 3 + upTo(3) * 30);
  const length = oneOf([plain.least, most, plain.least + upTo(most - plain.least)]);
  return Array.from({ length }, (_, at) =>
    signFrom(plain.signs & (at === 0 ? plain.first : plain.signs) & (at === length - 1 ? plain.last : plain.signs)),
  ).join("");
}

/** A text with a sign more, less, or another. */
function changed(text: string): string {
  const at = upTo(text.length);
  const sign = oneOf([..."azAZ09-_./ \n\t()é$!", ""]);
  return text.slice(0, at) + sign + text.slice(at + upTo(1));
}

const isOf = (sign: string, signs: Signs) => (signsOf(sign) & signs) !== 0n;

function isPlain(text: string, { signs, least, most, first, last, apart }: PlainForm): boolean {
  const all = [...text];
  return (
    all.length >= least &&
    all.length <= most &&
    all.every((sign) => isOf(sign, signs)) &&
    (all.length === 0 || (isOf(all[0]!, first) && isOf(all.at(-1)!, last))) &&
    !all.some((sign, at) => at > 0 && isOf(sign, apart) && isOf(all[at - 1]!, apart))
  );
}

function isTaken(text: string, { listed, plain, holds }: TextForm): boolean {
  if (holds !== undefined) return [...text].some((sign) => isOf(sign, holds));
  return listed.includes(text) || (plain !== undefined && isPlain(text, plain));
}

function isForbidden(text: string, one: Forbidden): boolean {
  if (one.kind === "containText") return text.includes(one.text);
  const all = [...text];
  const { kind, signs } = one;
  if (kind === "begin") return all.length > 0 && isOf(all[0]!, signs);
  if (kind === "end") return all.length > 0 && isOf(all.at(-1)!, signs);
  if (kind === "contain") return all.some((sign) => isOf(sign, signs));
  if (kind === "row") return all.some((sign, at) => at > 0 && isOf(sign, signs) && isOf(all[at - 1]!, signs));
  return all.length > 0 && all.every((sign) => isOf(sign, signs));
}

test("a pattern that is said in words takes what the words say, and nothing else", () => {
  for (const pattern of new Set([...patterns.keys(), ...ofAzure.keys()])) {
    const form = textForm(pattern);
    if (!form) continue;
    const part = readPattern(pattern)!;
    for (let count = 0; count < (isThorough ? 60 : 3); count++) {
      const made: string = below(2) === 0 ? textFrom(part) : textOfForm(form);
      for (const text of [made, changed(made), changed(changed(made))])
        assert.equal(isTaken(text, form), goTest(pattern)!(text), `${pattern}: ${JSON.stringify(text)}`);
    }
  }
});

test("what a pattern forbids is what the words say", () => {
  for (const pattern of forbidden.keys()) {
    const one = forbiddenBy(pattern);
    if (!one) continue;
    const part = readPattern(pattern)!;
    for (let count = 0; count < (isThorough ? 200 : 20); count++) {
      const made = textFrom(part);
      for (const text of [made, changed(made), changed(""), `x${made}`, `${made}x`])
        assert.equal(isForbidden(text, one), goTest(pattern)!(text), `${pattern}: ${JSON.stringify(text)}`);
    }
  }
});

test("most patterns are said in words", (context) => {
  const share = (all: ReadonlyMap<string, number>, words: (pattern: string) => string | undefined) => {
    const said = [...all].filter(([pattern]) => words(pattern) !== undefined);
    const sum = (some: Iterable<readonly [string, number]>) => [...some].reduce((total, [, count]) => total + count, 0);
    return { patterns: said.length, of: all.size, share: sum(said) / sum(all) };
  };
  const [providers, azure, not] = [
    share(patterns, patternWords),
    share(ofAzure, patternWords),
    share(forbidden, forbiddenWords),
  ];
  context.diagnostic(JSON.stringify({ providers, azure, not }));
  assert.ok(providers.share > 0.85, `${providers.share}`);
  assert.ok(azure.share > 0.6, `${azure.share}`);
  assert.ok(not.share > 0.9, `${not.share}`);
});

test("the words are those of people", () => {
  const said: readonly (readonly [pattern: string, words: string | undefined])[] = [
    ["^[a-z]{1}[a-z\\d]{0,11}$", "1 to 12 lower-case letters and digits, beginning with a letter"],
    ["\\A([a-z0-9]{3,24})\\z", "3 to 24 lower-case letters and digits"],
    ["^[-\\w._()]+$", "only letters, digits, dashes, underscores, dots, and parentheses"],
    [
      "^[a-zA-Z0-9]([a-zA-Z0-9-_]{0,78}[a-zA-Z0-9])?$",
      "1 to 80 letters, digits, dashes, and underscores, beginning and ending with a letter or digit",
    ],
    [
      "^[a-zA-Z\\d]$|^[a-zA-Z\\d][a-zA-Z\\d-.]{0,78}[a-zA-Z\\d]$",
      "1 to 80 letters, digits, dashes, and dots, beginning and ending with a letter or digit",
    ],
    [
      "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$",
      "only letters, digits, and dashes, beginning and ending with a letter or digit, with no two dashes in a row",
    ],
    ["^\\$root$|^\\$web$|^[0-9a-z-]+$", '"$root", "$web", or only lower-case letters, digits, and dashes'],
    ["^.{1,256}$", "1 to 256 characters other than line breaks"],
    ["[a-zA-Z0-9]$", "text ending with a letter or digit"],
    ["^[0-9a-fA-F]{32}$", "32 hexadecimal digits"],
    ["^[A-Z]$", "an upper-case letter"],
    ["^(?:eq|ne|lt)$", '"eq", "ne", or "lt"'],
    ["^[a-z0-9][a-z0-9-]{0,251}[a-z0-9]?$", undefined],
    ["^([0-9][0-9]):([0-5][0-9]):([0-5][0-9])$", "hours, minutes, and seconds of two digits each, such as 36:00:00"],
    ["^([0-9]{1,3}\\.){3}[0-9]{1,3}$", undefined],
    ["^default$", '"default"'],
    ["^/", "text beginning with a slash"],
    ["[A-Z]", "text with an upper-case letter in it"],
    ["(?i)^x$", undefined],
    ["^\\bx$", undefined],
  ];
  for (const [pattern, words] of said) assert.equal(patternWords(pattern), words, pattern);
  const not: readonly (readonly [pattern: string, words: string | undefined])[] = [
    ["^-", "begin with a dash"],
    ["\\.$", "end with a dot"],
    ["--", "contain two dashes in a row"],
    ["[_-][_-]", "contain two dashes or underscores in a row"],
    ["ab", 'contain "ab"'],
    ["^\\d+$", "consist of digits alone"],
    ["^[\\s]+$", "consist of white space alone"],
    ["[<>*%&:\\\\?+\\/]+", "contain a slash, colon, or one of % & * + < > ? \\"],
  ];
  for (const [pattern, words] of not) assert.equal(forbiddenWords(pattern), words, pattern);
});
