import { counted } from "../../../text/index";
import { convert, isMismatch } from "../../convert";
import {
  anyText,
  collectionResult,
  elementsOf,
  isWhollyKnown,
  type Piece,
  piecedResult,
  piecesOf,
  type Result,
  unknownOf,
} from "../../result";
import { type Type, withArticle } from "../../type";
import { isKind, longestText, mostElements, numberArgument, stringArgument } from "../arguments";
import { charactersOf } from "../graphemes";
import { type FunctionRefusal, isRefusal, refuse, tableOf } from "../implementation";
import { jsonEncoded } from "../json/jsonEncoded";
import { formattedNumber, shortestNumber } from "./formatNumber";
import { padded } from "./padded";
import { type Verb, verbsOf } from "./verbs";

/** How long a format may be that is filled in. */
const longestFormat = 10_000;

const texts: Type = { kind: "list", element: "string" };

export const formatFunctions = tableOf({
  format: {
    marks: "gathered",
    takes: "unknown",
    nullFrom: 1,
    // Of what has no type, even of null, Terraform says nothing.
    value: ([format, ...args]) => formatted(format!, args, args.some(isUntyped)),
  },
  formatlist: {
    takes: "unknown",
    marks: "gathered",
    nullFrom: 1,
    value: ([format, ...args]) => formattedEach(format!, args),
  },
});

/** @param isOpen whether nothing is refused that is wrong for what is known. */
function formatted(format: Result, args: readonly Result[], isOpen: boolean): Result | FunctionRefusal {
  if (format.state !== "known" || stringArgument(format).length > longestFormat) return unknownOf("string");
  const parts = verbsOf(stringArgument(format));
  const isQuiet = isOpen || !args.every(isWhollyKnown);
  const refused = (refusal: FunctionRefusal) => (isQuiet ? unknownOf("string") : refusal);
  if (!parts)
    return refused(refuse('needs a format in which each "%" begins a verb such as %s: "%%" is the sign itself', 0));
  const pieces: Piece[] = [];
  let length = 0;
  let used = 0;
  for (const part of parts) {
    const shown = typeof part === "string" ? [part] : piecesBy(part, args, isQuiet);
    if (isRefusal(shown)) return refused(shown);
    if (typeof part !== "string") used = Math.max(used, part.argument);
    for (const piece of shown) length += typeof piece === "string" ? piece.length : 0;
    if (length <= 2 * longestText) pieces.push(...shown);
  }
  if (used < args.length) {
    const wanted = used === 0 ? "none" : `only ${used}`;
    const message = `has more arguments than its format shows, which is ${wanted} of ${args.length}`;
    return refused(refuse(message, used + 1));
  }
  return length > 2 * longestText ? unknownOf("string") : piecedResult(pieces);
}

function isUntyped({ type }: Result): boolean {
  return type === "dynamic";
}

/** What a verb makes of its argument. */
function piecesBy(verb: Verb, args: readonly Result[], isQuiet: boolean): readonly Piece[] | FunctionRefusal {
  const argument = args[verb.argument - 1];
  if (argument && argument.state !== "known" && isQuiet) {
    const isPlain = argument.state === "unknown" && (verb.raw === "%s" || verb.raw === "%v");
    const text = isPlain ? convert(argument, "string") : anyText;
    return isMismatch(text) ? [anyText] : piecesOf(text);
  }
  const text = shown(verb, args);
  return isRefusal(text) ? text : [text ?? anyText];
}

/** What a verb makes of its argument; undefined where that is not known for sure. */
function shown(verb: Verb, args: readonly Result[]): string | FunctionRefusal | undefined {
  const argument = args[verb.argument - 1];
  const { mode, width } = verb;
  if (!argument) return refuse(`has no argument for ${verb.raw}, which needs ${verb.argument} of them`, 0);
  if (argument.state === "null" && mode !== "v") return refuse(`cannot show null by ${verb.raw}`, verb.argument);
  if (width !== undefined && width > longestText) return undefined;
  const wanted = wantedBy(mode);
  if (wanted === undefined) return refuse(`knows no verb ${verb.raw}`, 0);
  const converted = convert(argument, wanted);
  if (isMismatch(converted)) return refuse(`needs ${withArticle(wanted)} for ${verb.raw}`, verb.argument);
  if (converted.state === "unknown") return undefined;
  if (wanted === "bool") return converted.state === "known" && converted.value === true ? "true" : "false";
  if (wanted === "number") {
    const number = formattedNumber(verb, numberArgument(converted));
    return number === null ? refuse(`needs a whole number for ${verb.raw}`, verb.argument) : number;
  }
  return filled(verb, wanted === "string" ? stringFor(verb, stringArgument(converted)) : valueFor(verb, converted));
}

function wantedBy(mode: string): Type | undefined {
  if (mode === "v") return "dynamic";
  if (mode === "t") return "bool";
  if (mode === "s" || mode === "q") return "string";
  return "bdoxXeEfgG".includes(mode) ? "number" : undefined;
}

function stringFor({ mode, precision }: Verb, text: string): string | undefined {
  const cut = precision ? charactersOf(text)?.slice(0, precision).join("") : text;
  return cut === undefined || mode === "s" ? cut : jsonEncoded({ state: "known", type: "string", value: cut });
}

function valueFor({ flags }: Verb, value: Result): string | undefined {
  if (!flags.has("#") && value.state === "known") {
    if (value.type === "string") return stringArgument(value);
    if (value.type === "number") return shortestNumber(numberArgument(value));
  }
  return jsonEncoded(value);
}

function filled({ flags, width }: Verb, text: string | undefined): string | undefined {
  if (width === undefined || text === undefined) return text;
  return charactersOf(text) ? padded(text, width, flags.has("0") ? "0" : " ", flags.has("-")) : undefined;
}

/** The format for the first elements of all lists, then for the second ones, and so on; what is no list is the same each time. */
function formattedEach(format: Result, args: readonly Result[]): Result | FunctionRefusal {
  if (format.state !== "known" || args.some(isUntyped)) return unknownOf(texts);
  const lists = args.map((argument) => (isKind(argument.type, "list", "set", "tuple") ? argument : undefined));
  const lengths = lists.map((list) => (list ? lengthOf(list) : undefined));
  const length = lengths.find((one) => one !== undefined);
  const odd = lengths.findIndex((one) => one !== undefined && one !== length);
  if (odd >= 0)
    return refuse(
      `needs lists of the same length: these have ${length} and ${counted(lengths[odd]!, "element")}`,
      odd + 1,
    );
  const isOpen = args.some((one) => one.state === "unknown" && isKind(one.type, "list", "set", "tuple"));
  if (isOpen || (length ?? 0) * (args.length + 1) > mostElements) return unknownOf(texts);
  const results: Result[] = [];
  let size = 0;
  for (let index = 0; index < (length ?? 1); index++) {
    const one = formatted(
      format,
      args.map((argument, at) => elementsOf(lists[at] ?? argument)?.[index] ?? argument),
      false,
    );
    if (isRefusal(one)) return one;
    size += stringArgument(one).length;
    if (size > longestText * 2) return unknownOf(texts);
    results.push(one);
  }
  return collectionResult("list", "string", results);
}

/** How long a list is; undefined where that is not known. */
function lengthOf(list: Result): number | undefined {
  if (list.state === "null") return undefined;
  if (typeof list.type === "object" && list.type.kind === "tuple") return list.type.elements.length;
  return elementsOf(list)?.length;
}
