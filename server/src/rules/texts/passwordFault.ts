import type { Attribute } from "../../catalog/index";
import { goTest } from "../../text/index";
import { asPlainCode, listed, patternWords } from "../../wording/index";

/**
 * What is wrong with a password, as words that follow "it", without any of its text; undefined if it is right. The
 * patterns are kinds of characters. It must have each of them (`password`) or three (`password-of-three`). They also
 * say what it must not be.
 */
export function passwordFault(text: string, { format, pattern = [], notPattern = [] }: Attribute): string | undefined {
  const missing = pattern.filter((kind) => goTest(kind)?.(text) === false);
  const needed = format === "password-of-three" ? 3 : pattern.length;
  if (pattern.length - missing.length < needed)
    return needed === pattern.length
      ? `must have ${listed(missing.map(kindWords))}`
      : `must have three of these, and has ${pattern.length - missing.length}: ${listed(pattern.map(kindWords))}`;
  const refused = notPattern.find((source) => goTest(source)?.(text));
  if (refused === undefined) return undefined;
  return /^\^\(.*\)\$$/.test(refused) ? "is one that everybody knows" : `must not contain ${contained(refused)}`;
}

/** Characters that tell the kinds. */
const signs: readonly (readonly [sign: string, words: string])[] = [
  ["a", "a lower-case letter"],
  ["A", "a capital letter"],
  ["1", "a digit"],
];

function kindWords(pattern: string): string {
  const [only, ...others] = signs.filter(([sign]) => goTest(pattern)?.(sign));
  if (only && others.length === 0) return only[1];
  if (!only && goTest(pattern)?.("!"))
    return ["_", "-"].every((sign) => goTest(pattern)?.(sign))
      ? "another sign"
      : goTest(pattern)?.("-")
        ? "a sign other than _"
        : "a sign such as !";
  return patternWords(pattern) ?? `text that matches ${asPlainCode(pattern)}`;
}

function contained(pattern: string): string {
  return pattern === '"'
    ? "a quotation mark"
    : /^\w+$/.test(pattern)
      ? `"${pattern}"`
      : `text that matches ${asPlainCode(pattern)}`;
}
