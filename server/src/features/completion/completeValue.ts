import { mayUse, type ValuePosition } from "../../analysis/index";
import {
  type Attribute,
  dataPlaneTypeFormat,
  type FunctionSignature,
  regions,
  resourceTypeFormat,
  sinceOfFunction,
  sinceWhenIn,
  usualValues,
} from "../../catalog/index";
import type { Writer } from "../../languages/index";
import { weakMemo } from "../../memo/index";
import { isTestFile, nameOf } from "../../model/index";
import { snippetStop } from "../../text/index";
import { completeKnown } from "./completeKnownValues";
import { completeLive } from "./completeLiveValues";
import { completeReferences, inPlaceOfQuotes } from "./completeReferences";
import type { CompletionContext } from "./completionContext";
import { completePlace } from "./places/completePlace";
import { forExpression, forHead } from "./places/forExpressions";
import { indexKeys } from "./places/indexKeys";
import { likelyType } from "./places/likelyType";
import { dataPlaneTypeSuggestions, resourceTypeSuggestions } from "./places/resourceTypes";
import { specialPlace } from "./places/specialPlace";
import { startedValue } from "./places/startedValue";
import { usualChecks } from "./places/usualChecks";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { usualIn } from "./types/usualOfAzure";

/** Values that fit, in this order: allowed values, regions and what is in Azure, references that fit, all other references. */
export function completeValue(
  position: ValuePosition,
  typed: string,
  context: CompletionContext,
): readonly Suggestion[] {
  const { attribute } = position.enclosing;
  // Nothing but a number begins so, and Enter means the one that is typed: a list would put 8080 in the place of 80.
  if (!position.isQuoted && /^\d/.test(typed)) return [];
  const special = completePlace(position, context) ?? forHead(position, context);
  if (special) return special;
  if (position.isCallee && !context.document.isProgram) return calleesAt(position, context);
  if (attribute?.format === dataPlaneTypeFormat) return dataPlaneTypeSuggestions(position, context);
  if (attribute?.format === resourceTypeFormat) return resourceTypeSuggestions(position, typed, context);
  const live = completeLive(position, typed, context);
  const isLive = new Set(live.map(({ label }) => label));
  // Where people may choose freely, what the module has comes before what there is.
  const base = attribute?.format === "region" ? behindFitting : 0;
  const others = offeredValues(position).filter((value) => !isLive.has(value));
  const literals = others.map((value, index) => literal(value, isLive.size + index, position, context.write));
  const known = completeKnown(position, typed, context);
  const values = [...live, ...literals, ...known].map((one) => (base ? { ...one, rank: base + one.rank } : one));
  if (attribute?.means === "word") return values;
  const keys = indexKeys(position, context);
  if (position.isQuoted && position.indexed) return keys;
  if (position.isQuoted) return [...inPlaceOfQuotes(position, typed, context), ...values];
  if (attribute?.means === "type") return attribute.values ? values : typesAt(position);
  const named = context.document.isProgram ? undefined : providerFunctions(position, context);
  if (named) return named;
  const references = completeReferences(position, typed, context);
  // A program calls functions by other names, and has completion for them.
  const functions = context.document.isProgram ? [] : completeFunctions(position);
  const checks = usualChecks(position, typed, context);
  const constants = context.document.isProgram ? [] : constantsAt(position);
  return [
    ...keys,
    ...checks,
    ...values,
    ...startedValue(position, context),
    ...references,
    ...constants,
    ...(position.indexed ? [] : forExpression(position, context)),
    ...functions,
  ];
}

/** Names alone where a call has its parentheses already. */
function calleesAt(position: ValuePosition, context: CompletionContext): Suggestion[] {
  if (position.enclosing.attribute?.means === "type")
    return constructors.map((name) => ({ ...plain(name, position), kind: "keyword" }));
  const functions = providerFunctions(position, context) ?? completeFunctions(position);
  return functions.map((one) => ({ ...one, insert: one.label, isSnippet: false }));
}

/** What makes types of others. */
const constructors = ["list", "set", "map", "object", "tuple", "optional"];

/** Types that a variable may have, or what is in it; what is in an object may be left out as well. */
function typesAt(position: ValuePosition): Suggestion[] {
  const { items, node } = position.enclosing;
  const isInObject = items.length > 1 && items[0]?.name === "type";
  const likely = likelyType((isInObject ? items.at(-1)?.name : nameOf(node.block)) ?? "");
  const types = isInObject ? [...typeConstraints, `optional(${likely})`] : typeConstraints;
  return types.map((type, rank) => ({
    ...plain(type, position),
    kind: "keyword",
    rank: type === likely ? 0 : rank + 1,
    // What is in an object or a tuple is written next.
    ...(hollow.test(type) && { insert: type.replace(hollow, "$&$0"), isSnippet: true }),
    // Whoever writes string means no list of them, and Enter behind it none either.
    ...(/^\w+$/.test(type) ? { capability: "keywords" } : { filter: /^\w+/.exec(type)![0] }),
  }));
}

/** Behind the references that surely fit and the variables that are called as the argument, before those that may fit. */
const behindFitting = 160;

/** Behind it is what a type with nothing in it has. */
const hollow = /[{[](?=[}\]])/;

const typeConstraints = [
  "string",
  "number",
  "bool",
  "any",
  "list(string)",
  "set(string)",
  "map(string)",
  "list(object({}))",
  "map(object({}))",
  "object({})",
  "tuple([])",
];

/** Those worth offering at a place, what people mostly write there first. */
function offeredValues({ enclosing: { attribute, node, items } }: ValuePosition): readonly string[] {
  if (!attribute) return [];
  const path = items.map(({ name }) => name);
  const values = usualFirst(valuesFor(usualIn(node.block, path, attribute, node.scope)), path.at(-1));
  if (attribute.means !== "word") return values;
  const [name, ...around] = path.toReversed();
  const { uri, module } = node.scope;
  const since = (word: string) => sinceWhenIn(node.block.kind, around.toReversed(), `${name}=${word}`, isTestFile(uri));
  return values.filter((word) => mayUse(since(word), module));
}

/** What the argument of that name mostly begins with before the others. */
function usualFirst(values: readonly string[], name: string | undefined): readonly string[] {
  const [first] = name === undefined ? [] : usualValues(name).filter((value) => values.includes(value));
  return first === undefined ? values : [first, ...values.filter((value) => value !== first)];
}

/** Constants that an expression may be: those of its type are among the values. */
function constantsAt(position: ValuePosition): Suggestion[] {
  const { attribute, isPart, item } = position.enclosing;
  if (attribute?.means || attribute?.literal || attribute?.isCondition || specialPlace(position.enclosing)) return [];
  const isAny = !attribute || (attribute.type === "dynamic" && !attribute.declared?.attributes);
  const mayBeNull = isPart || (!attribute?.required && item?.value.kind !== "list");
  const words = isAny ? ["true", "false", "null"] : mayBeNull ? ["null"] : [];
  return words.map((word, index) => ({ ...plain(word, position), rank: 890 + index }));
}

/** Literals worth offering, as text. */
export function valuesFor(attribute: Attribute): readonly string[] {
  const own = attribute.values ?? attribute.elem?.values;
  if (own?.length) return own.map(String);
  if (attribute.isCondition) return [];
  if (attribute.type === "bool") return attribute.default === true ? ["false", "true"] : ["true", "false"];
  if (attribute.format === "region") return regions;
  return attribute.default !== undefined && attribute.default !== "" ? [String(attribute.default)] : [];
}

function literal(value: string, index: number, position: ValuePosition, write: Writer): Suggestion {
  const { attribute } = position.enclosing;
  const single = attribute?.elem && attribute.values === undefined ? attribute.elem : attribute;
  const isText = single?.type === "string";
  const isInList = attribute?.elem !== undefined && attribute.values === undefined;
  const written = isText ? write.value({ kind: "text", text: value }, false) : value;
  return {
    ...plain(value, position),
    detail: String(attribute?.default ?? "") === value ? "default" : "",
    insert: position.isQuoted ? write.quoted(value) : isInList ? `[${written}]` : written,
    filter: position.isQuoted ? value : written,
    rank: index,
    ...partOf(position),
  };
}

function partOf({ enclosing: { attribute, node } }: ValuePosition): Pick<Suggestion, "capability"> {
  if (attribute?.type === "bool") return { capability: "booleans" };
  const isListed = attribute?.values !== undefined || attribute?.elem?.values !== undefined;
  const isOfAzurerm = node.schema.provider?.name === "azurerm" && node.block.kind === "resource";
  return isListed && isOfAzurerm ? { capability: "azurermValues" } : {};
}

function plain(value: string, position: ValuePosition): Suggestion {
  return { label: value, kind: "value", replace: position.replace, insert: value, isSnippet: false, rank: 0 };
}

/** Functions of the language, with their parameters as tab stops. */
function completeFunctions({ enclosing, replace }: ValuePosition): Suggestion[] {
  const { attribute, node, item, items, isPart } = enclosing;
  if (node.schema.isLiteral || attribute?.means || attribute?.literal) return [];
  const isForEach = item?.name === "for_each" && items.length === 1;
  const { catalog, module } = node.scope;
  const offered = functionsIn(catalog.functions).filter(({ label }) =>
    mayUse(sinceOfFunction(label, catalog.functions.get(label)), module),
  );
  return offered.map((one) => {
    if (attribute?.format === "json" && one.label === "jsonencode" && !isPart)
      return { ...one, replace, insert: "jsonencode({\n  $0\n})", rank: 0 };
    if (isForEach && one.label === "toset") return { ...one, replace, rank: 200 };
    return attribute?.isCondition && one.detail?.endsWith("→ bool")
      ? { ...one, replace, rank: 800 }
      : { ...one, replace };
  });
}

/** How far back the name of a function is looked for. */
const longest = 200;

/** The functions of providers where the name of one is begun, all of which an acceptance replaces: `provider::azapi::bui`. */
function providerFunctions(position: ValuePosition, { document, offset }: CompletionContext): Suggestion[] | undefined {
  const begun = /(?<![\w.:-])provider::[\w:-]*$/.exec(
    document.pieces.slice(Math.max(0, offset - longest), offset),
  )?.[0];
  if (begun === undefined) return undefined;
  const rest = /^[\w-]*/.exec(document.pieces.slice(offset, offset + longest))![0];
  const replace = { start: offset - begun.length, end: offset + rest.length };
  return completeFunctions({ ...position, replace }).filter(({ label }) => label.startsWith("provider::"));
}

const functionsIn = weakMemo((functions: ReadonlyMap<string, FunctionSignature>) =>
  [...functions.values()].map(({ name, parameters, rest, returns, since }): Omit<Suggestion, "replace"> => {
    const names = parameters.map((parameter) => parameter.name);
    const all = rest ? [...names, `${rest.name}…`] : names;
    const stops = names.map((parameter, index) => snippetStop(index + 1, parameter)).join(", ");
    return {
      label: name,
      kind: "function",
      detail: `(${all.join(", ")}) → ${returns}`,
      insert: `${name}(${stops || "$1"})`,
      isSnippet: true,
      // Who begins to type "var" means no function of a provider.
      rank: name.startsWith("provider::") ? 950 : 900,
      // HashiCorp's server knows Terraform's own.
      ...((!since || since.terraform) && { capability: "functions" }),
      key: documentationKey("function", name, []),
    };
  }),
);
