/** What was learned of what a provider takes for granted, as JSON that may be kept. */
import { isObject } from "../../azure/index";

/** What was learned, as it is kept: JSON. */
export interface KeptLessons {
  readonly types: readonly {
    readonly type: string;
    readonly names: readonly string[];
    readonly extent: number;
    readonly words: readonly (readonly [from: string, to: string])[];
  }[];
  /** By the route of a request, which has no names of resources in it: the statuses that were tried, the last of which is to be answered. */
  readonly statuses: readonly (readonly [route: string, tried: readonly number[]])[];
  /** Routes at which something is as soon as what it is in is there. */
  readonly present: readonly string[];
  /** By route, Go's types of properties in answers by their names. */
  readonly kinds?: readonly (readonly [route: string, kinds: readonly (readonly [name: string, kind: string])[]])[];
}

/** More than a provider has ever taught, and longer than any name or word. */
const most = { entries: 5000, letters: 300 };

/** Lessons from the cache. Undefined if the file has anything else. */
export function lessonsIn(json: unknown): KeptLessons | undefined {
  if (!isObject(json)) return undefined;
  const { types, statuses, present, kinds = [] } = json;
  return isListOf(types, isType) &&
    isListOf(statuses, isStatus) &&
    isListOf(present, isText) &&
    isListOf(kinds, isKinds)
    ? { types, statuses, present, kinds }
    : undefined;
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.length <= most.entries && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= most.letters;
}

function isType(value: unknown): value is KeptLessons["types"][number] {
  if (!isObject(value)) return false;
  const { type, names, extent, words } = value;
  return isText(type) && isListOf(names, isText) && [0, 1, 2, 3].includes(extent as number) && isListOf(words, isWord);
}

function isWord(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}

function isStatus(value: unknown): value is [string, number[]] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isListOf(value[1], isSuccess);
}

function isKinds(value: unknown): value is [string, [string, string][]] {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && isListOf(value[1], isWord);
}

function isSuccess(value: unknown): value is number {
  return [200, 201, 202, 204].includes(value as number);
}
