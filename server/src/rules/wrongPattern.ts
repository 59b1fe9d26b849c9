import { acceptedTexts, lengthLimits, refusesDoubleDash } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import { weakMemo } from "../memo/index";
import { setText } from "../model/index";
import { type GoPattern, goTest, longestMatched } from "../text/index";
import { asPlainCode, forbiddenWords, listed, namesIn, patternWords, shortened } from "../wording/index";
import { literalRule } from "./literalRule";

export const wrongPattern = literalRule(
  {
    id: "wrong-pattern",
    otherReleases: "unknown",
    summary: "A string, usually a name, that does not match the pattern that the provider requires.",
    why: "`terraform validate` fails: many names in Azure allow only certain characters, and the provider checks the pattern.",
    source: "the provider's own validators and their messages",
  },
  (schema) =>
    schema.type === "string" &&
    Boolean(schema.pattern || schema.notPattern || schema.accepts || refusesDoubleDash(schema)),
  ({ value, text, schema }, name) => {
    // Passwords are checked by several patterns of which some number must match: what they lack their format tells.
    if (/password/.test(name)) return undefined;
    // Of what else is secret only patterns count: what became of texts that were tried is mostly a by-product of other checks.
    if (schema.sensitive && !schema.pattern && !schema.notPattern) return undefined;
    if (text.length > longestMatched) return undefined;
    // A text of the wrong length mostly fails the pattern too; its length says it better.
    const [least, most] = lengthLimits(schema, name);
    if (text.length < least || (most > 0 && text.length > most && [...text].length > most)) return undefined;
    // That it must not be empty is for its format to say.
    if (schema.values?.includes(text) || text === "") return undefined;
    const fault = faultOf(text, schema);
    if (!fault) return undefined;
    if (schema.sensitive) return { message: `Change ${name}: it ${fault}.` };
    const meant = spellings.map((spell) => spell(text)).find((other) => other !== text && fits(other, schema));
    return {
      message: `Change ${name} from "${shortened(text)}": it ${fault}.`,
      ...(meant !== undefined && { fixes: [setText(value, meant)] }),
    };
  },
);

/** What of a text does not fit, as words that follow "it". */
function faultOf(text: string, schema: Attribute): string | undefined {
  const failed = failedPatterns(text, schema);
  if (failed.length > 0) return listed(failed.map(taken));
  if (text.includes("--") && refusesDoubleDash(schema)) return "must not have two dashes in a row";
  const sign = signFault(text, schema);
  if (sign) return sign;
  const forbidden = schema.notPattern?.find((source) => goTest(source)?.(text));
  if (forbidden === undefined) return undefined;
  if (namesIn(forbidden)) return `must not be "${text}"`;
  return `must not ${forbiddenWords(forbidden) ?? `match the pattern ${asPlainCode(forbidden)}`}`;
}

function taken(pattern: string): string {
  const words = patternWords(pattern);
  return words === undefined ? `must match the pattern ${asPlainCode(pattern)}` : `takes ${words}`;
}

/** A sign that the argument was seen not to take, where its patterns are not known or only one of them has to match. */
function signFault(text: string, schema: Attribute): string | undefined {
  const { anywhere, begin, end } = refusedSigns(schema);
  const sign = anywhere.find((one) => text.includes(one));
  if (sign !== undefined) return `must not contain ${sign === " " ? "a blank" : `"${sign}"`}`;
  const first = begin.find((one) => text.startsWith(one));
  if (first !== undefined) return `must not begin with "${first}"`;
  const last = end.find((one) => text.endsWith(one));
  return last === undefined ? undefined : `must not end with "${last}"`;
}

/** How a name may be meant that has a sign too many, from the nearest on. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, ""),
  (text) => text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, ""),
  (text) => text.replace(/[^A-Za-z0-9]+/g, ""),
  (text) => text.replace(/[^A-Za-z0-9]+/g, "").toLowerCase(),
];

function fits(text: string, schema: Attribute): boolean {
  const [least = 0, most = 0] = schema.length ?? [];
  const isLong = text.length >= Math.max(1, least) && (most === 0 || text.length <= most);
  return isLong && faultOf(text, schema) === undefined;
}

interface Patterns {
  readonly all: readonly { readonly source: string; readonly test: GoPattern["test"] }[];
  /** A text that the provider takes although a pattern does not match it: then one of several is enough. */
  readonly areAlternatives: boolean;
}

/** Made once for each argument: most are set many times. None where one of them is no pattern. */
const patternsOf = weakMemo((schema: Attribute): Patterns => {
  const sources = schema.pattern ?? [];
  const readable = sources.flatMap((source) => {
    const test = goTest(source);
    return test ? { source, test } : [];
  });
  const all = readable.length === sources.length ? readable : [];
  const areAlternatives = acceptedTexts(schema).some((accepted) => all.some(({ test }) => !test(accepted)));
  return { all, areAlternatives };
});

/** Patterns that surely must match and do not. */
function failedPatterns(text: string, schema: Attribute): string[] {
  if (!schema.pattern) return [];
  const { all, areAlternatives } = patternsOf(schema);
  const failed = all.filter(({ test }) => !test(text)).map(({ source }) => source);
  if (!areAlternatives) return failed;
  return all.length > 1 && failed.length === all.length ? failed : [];
}

/** The signs beside letters and digits that probes may hold. What is not here may hold any. */
const holding: readonly (readonly [signs: string, probes: string])[] = [
  ["", "empty word Word UPPER letter digit digits word1 1word accent"],
  ["", "isoDuration isoDurationDays base64 bool region port"],
  ["-", "dash dashStart dashEnd dashdash uuid date"],
  ["_", "underscore underscoreStart"],
  [".", "dot dotEnd ipv4 decimal version"],
  [" ", "space spaceIn Region"],
  ["/", "slash"],
  [":", "hhmm"],
  ["-.", "fqdn"],
  ["./", "cidr"],
];
const held = new Map(holding.flatMap(([signs, probes]) => probes.split(" ").map((probe) => [probe, signs] as const)));

/** A sign in the middle of a text, and a text without it. */
const within: readonly (readonly [sign: string, probe: string, plain: string])[] = [
  [" ", "spaceIn", "word"],
  ["-", "dash", "word"],
  ["_", "underscore", "word"],
  [".", "dot", "word"],
  ["/", "slash", "word"],
  [":", "hhmm", "digits"],
];

/** A sign at the border of a text, and a text that has it in the middle. */
const atBorder: readonly (readonly [sign: string, probe: string, plain: string, border: "begin" | "end"])[] = [
  ["-", "dashStart", "dash", "begin"],
  ["_", "underscoreStart", "underscore", "begin"],
  ["-", "dashEnd", "dash", "end"],
  [".", "dotEnd", "dot", "end"],
];

/**
 * Characters that no string of an argument may contain: the provider accepted probes without them, and rejected all
 * with them.
 */
interface RefusedSigns {
  readonly anywhere: readonly string[];
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

const none: RefusedSigns = { anywhere: [], begin: [], end: [] };

/**
 * Worked out once for each argument. None where the facts only list rejected probes: such arguments accept nearly
 * everything.
 */
const refusedSigns = weakMemo((schema: Attribute): RefusedSigns => {
  const { accepts } = schema;
  return accepts && takesAnyLength(schema) ? refusedBy(new Set(accepts)) : none;
});

/** Whether no probe was refused for its length. */
function takesAnyLength({ length: [least, most] = [0, 0] }: Attribute): boolean {
  return least <= 5 && (most === 0 || most >= 8);
}

function refusedBy(accepted: ReadonlySet<string>): RefusedSigns {
  const isOnly = (probe: string, plain: string) => accepted.has(plain) && !accepted.has(probe);
  const isHeld = (sign: string) => [...accepted].some((probe) => held.get(probe)?.includes(sign) ?? true);
  const anywhere = within.filter(([sign, probe, plain]) => isOnly(probe, plain) && !isHeld(sign));
  const border = (where: "begin" | "end") =>
    atBorder.filter(([, probe, plain, at]) => at === where && isOnly(probe, plain)).map(([sign]) => sign);
  return { anywhere: anywhere.map(([sign]) => sign), begin: border("begin"), end: border("end") };
}
