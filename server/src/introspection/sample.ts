/** Values that stand in where any will do. */
import { kindOf, type Type } from "../evaluation/index";
import type { CtyValue } from "./cty";
import { idSamples, uuid } from "./ids";
import { numbersIn } from "./messages";
import { ancestry, type Facts, isListOrSet, nodesBelow, type SchemaNode } from "./schemaNode";

/** A value that the provider is known to accept, or else any of the node's type. */
export function placeholderValue({ type, element, accepted }: SchemaNode): CtyValue {
  if (accepted !== undefined) return accepted;
  if (!type) return null;
  if (element?.accepted === undefined) return sampleOfType(type, 0);
  return kindOf(type) === "map" ? new Map([["key", element.accepted]]) : [element.accepted];
}

/** Two different values of a node that its provider takes, as far as that is known. */
export function sampleFor({ facts, type, element, samples }: SchemaNode, which: number): CtyValue {
  if (samples) return samples[which]!;
  const { values, ranges, id } = { ...element?.facts, ...facts };
  const range = ranges?.find(([from, to]) => from !== to);
  const scalar = values?.[which] ?? (id?.[0] ? idSamples(id[0])[which] : undefined) ?? (range && ends(range)[which]);
  return type ? sampleOfType(type, which, scalar) : null;
}

/** Two numbers of a range. */
function ends([from, to]: readonly [number | null, number | null]): readonly [number, number] {
  const low = from ?? (to ?? 0) - 1;
  return [low, to ?? low + 1];
}

function sampleOfType(type: Type, which: number, scalar?: string | number): CtyValue {
  switch (type) {
    case "string":
      return typeof scalar === "string" ? scalar : ["stuvwx", "ghijkl"][which]!;
    case "number":
      return typeof scalar === "number" ? scalar : which + 1;
    case "bool":
      return which === 0;
    case "dynamic":
      // It is told with its type, which nobody knows.
      return null;
  }
  switch (type.kind) {
    case "list":
    case "set":
      return [sampleOfType(type.element, which, scalar)];
    case "map":
      return new Map([["key", sampleOfType(type.element, which, scalar)]]);
    case "object":
      return new Map([...type.attributes].map(([name, of]) => [name, sampleOfType(of, which)]));
    case "tuple":
      return type.elements.map((of) => sampleOfType(of, which));
  }
}

/** Of the values in the words that are spoken of an argument. */
const mostSaid = 4;

/** How many values of one argument are worth a plan each. */
const mostCandidates = 8;

/** Values to try for an argument about which a provider says something, first those in its words. */
export function candidates(node: SchemaNode, words: string): readonly CtyValue[] {
  const { facts, type, element } = node;
  if (type === "bool") return [true, false];
  const given = new Set(words.toLowerCase().split(/[^\w.-]+/));
  const isGiven = (value: string | number) => Number(given.has(String(value).toLowerCase()));
  const values = ((element ?? node).facts.values ?? []).toSorted((a, b) => isGiven(b) - isGiven(a));
  const limits = (facts.ranges ?? []).flat().flatMap((limit) => limit ?? []);
  const isList = isListOrSet(node);
  const named = ((element ?? node).named ?? []).map((text) => (isList ? [text] : text));
  const others = facts.values ? [] : [...valuesInWords(node, words), ...named];
  const whole = element ? (isList ? values.map((value) => [value]) : []) : values;
  const all = [...whole, ...others, ...limits, placeholderValue(node), sampleFor(node, 0), sampleFor(node, 1)];
  return [...new Set(all)].filter((value) => value !== null).slice(0, mostCandidates);
}

/** Values in the words that may be those of an argument. */
export function valuesInWords(node: SchemaNode, words: string): readonly CtyValue[] {
  return node.type === "number" ? numbersSaid(node.facts, words) : textsSaid(node, words);
}

function numbersSaid({ ranges }: Facts, words: string): readonly number[] {
  const isIn = (value: number) =>
    !ranges || ranges.some(([from, to]) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));
  return numbersIn([words]).filter(isIn).slice(0, mostSaid);
}

/** What fits into patterns of ids of anything in a scope: `^((.){1,})/providers/Microsoft.Chaos/targets/(.){1,}`. */
function idsOfPatterns(text: string): readonly string[] {
  const patterns = [...text.matchAll(/"\^\(\(\.\)\{1,\}\)((?:\/[\w.]{1,80}|\/\(\.\)\{1,\}){2,20})\$?"/g)];
  return patterns.map(([, tail]) => `${someScope}${tail!.replaceAll("(.){1,}", "example")}`);
}

const someScope = `/subscriptions/${uuid}/resourceGroups/example`;

/** What is listed or quoted, unless it is the name of an argument; as a list of one for a list. */
function textsSaid(node: SchemaNode, words: string): readonly CtyValue[] {
  const isList = isListOrSet(node) && node.element?.type === "string";
  if (node.type !== "string" && !isList) return [];
  const text = words.slice(0, 2000);
  const ids = [...text.matchAll(/\/subscriptions\/[\w-]{1,60}(?:\/[\w.-]{1,80}){1,20}/g)].map(([id]) => id);
  const names = new Set(nodesBelow(ancestry(node).at(-1)!.parent!).map(({ name }) => name));
  const listed = [...text.matchAll(/\[([^\]\n]{1,400})\]/g)].flatMap(([, list]) => list!.split(/[,\s]+/));
  const quoted = [...text.matchAll(/['"`]([\w.-]{1,60})['"`]/g)].map(([, word]) => word!);
  const candidates = [...new Set([...ids, ...idsOfPatterns(text), ...listed, ...quoted])].filter(
    (word) => word !== "" && !names.has(word),
  );
  return candidates.slice(0, mostSaid).map((word) => (isList ? [word] : word));
}
