/**
 * Resources of one type that differ in names, ids and texts that are sent as they are written, and in nothing else: what a provider sends for two of them
 * says what it sends for the others. The second shows that what is sent for the first becomes what is sent for the second if their texts are exchanged;
 * texts in which these two do not differ are not exchanged.
 */

import type { SentBody } from "../../catalog/index";
import { isWhollyKnown, type Result } from "../../evaluation/index";
import { typeOfId } from "../../resourceIds/index";
import { plainOf } from "../import/plan/values";
import { isObject, isSameJson, type Json } from "../json";
import type { SeenRun } from "./seenRequests";

/** What a provider is to apply of one resource, one after the other. */
export interface RunsOfResource {
  readonly type: string;
  readonly configs: readonly Result[];
  /** The paths of arguments whose texts are sent as they are written. */
  readonly copied: readonly string[];
}

/** Resources, by their numbers, for which what is sent for two of them may count. */
interface AlikeResources {
  readonly first: number;
  readonly second: number;
  readonly others: readonly number[];
  /** What is sent for each of the others, by what is sent for the first and the second; undefined where these do not say it. */
  seenOf(other: number, first: readonly SeenRun[], second: readonly SeenRun[]): readonly SeenRun[] | undefined;
}

/** More texts are not told apart. */
const mostTexts = 40;

/** Groups of at least three resources whose runs are alike, so that one run serves all. */
export function alikeAmong(resources: readonly RunsOfResource[]): readonly AlikeResources[] {
  const groups = new Map<string, { readonly number: number; readonly texts: readonly string[] }[]>();
  for (const [number, resource] of resources.entries()) {
    const { shape, texts } = shapeOf(resource) ?? {};
    if (shape === undefined || !texts) continue;
    const group = groups.get(shape) ?? [];
    groups.set(shape, group);
    group.push({ number, texts });
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group;
    if (!first || more.length < 2) return [];
    const differing = (texts: readonly string[]) => texts.filter((text, index) => text !== first.texts[index]).length;
    const second = more.reduce((most, one) => (differing(one.texts) > differing(most.texts) ? one : most));
    const isShown = (text: string, index: number) =>
      text === first.texts[index] || first.texts[index] !== second.texts[index];
    const others = more.filter((one) => one !== second && one.texts.every(isShown));
    const textsOf = new Map(others.map(({ number, texts }) => [number, texts]));
    return others.length === 0
      ? []
      : {
          first: first.number,
          second: second.number,
          others: others.map(({ number }) => number),
          seenOf(other, seenFirst, seenSecond) {
            const shown = exchangedIn(seenFirst as Json, first.texts, second.texts);
            const texts = textsOf.get(other);
            return texts && isSameJson(shown, seenSecond as Json)
              ? (exchangedIn(seenFirst as Json, first.texts, texts) as readonly SeenRun[])
              : undefined;
          },
        };
  });
}

/** The arguments whose texts are sent as they are written, whatever these are. */
export function copiedTexts(known: SentBody | undefined): readonly string[] {
  return [...(known?.rows ?? [])].flatMap(([path, properties]) =>
    properties.every((one) => Object.keys(one).every((name) => name === "path" || name === "left")) ? path : [],
  );
}

/** What is alike of a resource, and the texts in which others may differ, each once. */
function shapeOf({ type, configs, copied }: RunsOfResource) {
  if (!configs.every(isWhollyKnown)) return undefined;
  const texts: string[] = [];
  const number = (text: string): Json => {
    if (!texts.includes(text)) texts.push(text);
    return { text: texts.indexOf(text), of: lettersOf(text) };
  };
  const shapes = configs.map((config) => shapeIn(plainOf(config) ?? null, "", new Set(copied), number));
  if (texts.length > mostTexts) return undefined;
  // One that is in another is exchanged there too.
  const within = texts.map((text) => texts.map((other) => other !== text && placesIn(other, [text]).length > 1));
  return { shape: JSON.stringify([type, shapes, within]), texts };
}

function shapeIn(value: Json, path: string, copied: ReadonlySet<string>, numbered: (text: string) => Json): Json {
  if (typeof value === "string") {
    if (typeOfId(value) !== undefined)
      return value
        .split("/")
        .map((step, at, steps) => (isNameIn(steps, at) && hasOwnWords(step) ? numbered(step) : step));
    const isSentAsItIs = path === "name" || path === "resource_group_name" || /^tags\./.test(path) || copied.has(path);
    return isSentAsItIs && hasOwnWords(value) ? numbered(value) : value;
  }
  // The order of several may depend on what they say.
  if (Array.isArray(value))
    return value.length === 1 ? [shapeIn(value[0] as Json, path, copied, numbered)] : [value as Json];
  if (!isObject(value)) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, shapeIn(inner, path === "" ? name : `${path}.${name}`, copied, numbered)]);
}

/** Whether a step of an id is a name, and not one of a type, a namespace or a subscription. */
function isNameIn(steps: readonly string[], at: number): boolean {
  return at > 0 && at % 2 === 0 && !/^(?:providers|subscriptions)$/i.test(steps[at - 1]!);
}

/** A word alone may be one that Azure or the provider knows: `GatewaySubnet`. */
function hasOwnWords(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) && !/^[A-Za-z]*$/.test(text);
}

/** Which kinds of letters it has, so that what is done with one of them is done with all. */
function lettersOf(text: string): string {
  const kinds = [...text].map((letter) =>
    /[a-z]/.test(letter) ? "a" : /[A-Z]/.test(letter) ? "A" : /[0-9]/.test(letter) ? "0" : letter,
  );
  return [...new Set(kinds)].toSorted().join("");
}

/** JSON in which texts, also in names and within others, are those of another resource. */
function exchangedIn(value: Json, from: readonly string[], to: readonly string[]): Json {
  const exchanged = (text: string) =>
    placesIn(text, from)
      .map((part) => (typeof part === "number" ? to[part]! : part))
      .join("");
  const walk = (one: Json): Json => {
    if (typeof one === "string") return exchanged(one);
    if (Array.isArray(one)) return one.map((item: Json) => walk(item));
    if (!isObject(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [exchanged(name), walk(inner)]));
  };
  return walk(value);
}

/** A text in parts: numbers of those among `texts` that are words of it, the longest first, and what is between them. */
function placesIn(text: string, texts: readonly string[]): readonly (string | number)[] {
  const longestFirst = texts.map((one, index) => ({ one, index })).toSorted((a, b) => b.one.length - a.one.length);
  let parts: readonly (string | number)[] = [text];
  for (const { one, index } of longestFirst)
    parts = parts.flatMap((part) => (typeof part === "number" ? part : splitBy(part, one, index)));
  return parts;
}

function splitBy(text: string, word: string, index: number): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let from = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at < from || isLetter(text[at - 1]) || isLetter(text[at + word.length])) continue;
    parts.push(text.slice(from, at), index);
    from = at + word.length;
  }
  return [...parts, text.slice(from)];
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}
