import { type GoPattern, goPattern } from "../../text/index";
import { collectionResult, objectResult, type Result, textResult, tupleResult, unknownOf } from "../result";
import type { Type } from "../type";
import { longestText, mostElements, stringArgument } from "./arguments";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "./implementation";

/** Functions of regular expressions, which are Go's: RE2. */
export const patternFunctions = tableOf({
  regex: { takes: "unknown", type: ([pattern]) => matchType(pattern!), value: firstMatch },
  regexall: { takes: "unknown", type: (args) => allType(args), value: allMatches },
});

/** How long a pattern may be that is compiled. */
const longestPattern = 1_000;

/** How much work it may be to look for a pattern: signs of the text times steps of the pattern. */
const mostSteps = 2_000_000;

function patternIn(source: string): GoPattern | FunctionRefusal | undefined {
  // Go takes the same name for several groups, which our matcher does not; of these classes it is the other way round.
  if (/\\p\{\^?(?:Cn|LC)\}/i.test(source)) return undefined;
  const names = Array.from(source.matchAll(/\(\?P?<(\w+)>/g), ([, name]) => name);
  if (source.length > longestPattern || new Set(names).size < names.length) return undefined;
  return goPattern(source) ?? refuse("needs a regular expression of RE2", 0);
}

/** What a match comes to: the text, or the texts of the groups by their places or names. */
function matchType(pattern: Result): Type | FunctionRefusal {
  if (pattern.state !== "known") return "dynamic";
  const compiled = patternIn(stringArgument(pattern));
  if (!compiled) return "dynamic";
  if (isRefusal(compiled)) return compiled;
  const { groups, names } = compiled;
  if (groups === 0) return "string";
  if (names.size === 0) return { kind: "tuple", elements: Array.from({ length: groups }, () => "string" as const) };
  if (names.size < groups) return refuse("needs names for all groups of its regular expression, or for none", 0);
  return { kind: "object", attributes: new Map([...names.keys()].map((name) => [name, "string"])) };
}

function allType([pattern]: readonly Result[]): Type | FunctionRefusal {
  const element = matchType(pattern!);
  return isRefusal(element) ? element : { kind: "list", element };
}

/** All matches of a pattern in a text; undefined where that would take long. */
function matchesOf(
  source: string,
  text: string,
  isFirst: boolean,
): readonly (readonly (string | undefined)[])[] | undefined {
  const compiled = patternIn(source);
  if (!compiled || isRefusal(compiled)) return undefined;
  // Looking for all may begin anew behind each sign.
  const work = compiled.size * text.length * (isFirst ? 1 : text.length);
  return work > mostSteps * (isFirst ? 1 : 10) ? undefined : compiled.matches(text, isFirst ? 1 : mostElements);
}

function matchResult(type: Type, groups: readonly (string | undefined)[], names: ReadonlyMap<string, number>): Result {
  const texts = groups.map(
    (group): Result => (group === undefined ? { state: "null", type: "string" } : textResult(group)),
  );
  if (type === "string") return texts[0]!;
  if (typeof type === "object" && type.kind === "tuple") return tupleResult(texts.slice(1));
  return objectResult(new Map([...names].map(([name, index]) => [name, texts[index]!])));
}

function firstMatch([pattern, text]: readonly Result[]): Result | FunctionRefusal {
  const type = matchType(pattern!);
  if (isRefusal(type)) return type;
  if (pattern!.state !== "known" || text!.state !== "known" || type === "dynamic") return unknownOf(type);
  const found = matchesOf(stringArgument(pattern), stringArgument(text), true);
  if (!found) return unknownOf(type);
  const [first] = found;
  if (!first) return refuse(`finds nothing in the string that its regular expression matches`, 1);
  return matchResult(type, first, namesIn(stringArgument(pattern)));
}

function allMatches([pattern, text]: readonly Result[]): Result | FunctionRefusal {
  const type = matchType(pattern!);
  if (isRefusal(type)) return type;
  const all: Type = { kind: "list", element: type };
  if (pattern!.state !== "known" || text!.state !== "known" || type === "dynamic") return unknownOf(all);
  const found = matchesOf(stringArgument(pattern), stringArgument(text), false);
  if (!found || found.length >= mostElements) return unknownOf(all);
  const names = namesIn(stringArgument(pattern));
  return collectionResult(
    "list",
    type,
    found.map((groups) => matchResult(type, groups, names)),
  );
}

function namesIn(source: string): ReadonlyMap<string, number> {
  return goPattern(source)?.names ?? new Map();
}

/** `replace`: of a plain text, or of a regular expression between slashes. */
export function replaced(args: readonly Result[]): Result | FunctionRefusal {
  const [text, part, by] = args.map(stringArgument) as [string, string, string];
  if (part.length < 2 || !part.startsWith("/") || !part.endsWith("/")) {
    const count = part === "" ? [...text].length + 1 : text.split(part).length - 1;
    if (text.length + count * by.length > longestText) return unknownOf("string");
    return textResult(
      part === "" ? `${by}${[...text].map((sign) => `${sign}${by}`).join("")}` : text.split(part).join(by),
    );
  }
  const source = part.slice(1, -1);
  const compiled = patternIn(source);
  if (isRefusal(compiled)) return { ...compiled, argument: 1 };
  if (!compiled || compiled.size * text.length * text.length > mostSteps * 10) return unknownOf("string");
  const made = compiled.replaced(text, by);
  return made === undefined ? unknownOf("string") : textResult(made);
}
