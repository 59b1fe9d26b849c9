/** Where `dynamic` blocks go, by what is sent without them, and with them twice. */
import { isObject, type Json, type JsonObject } from "../json";
import { differencesOf, type MadeResource, type Step, valueAt } from "./seenRequests";
import { isBeside } from "./sentPlace";
import type { Trial, TriedLoop } from "./trial";

/**
 * What a `dynamic` block becomes: the elements of a list, or else an object. If the block is not there, another object
 * is sent instead.
 */
export interface LoopedPlace {
  readonly tried: TriedLoop;
  readonly instead?: Json;
}

/** By the path in the body, as JSON; why one has no place, as a sentence. `all` is what all runs have made, `body` what the first has sent. */
export function loopsIn(
  { runs }: Trial,
  all: readonly (MadeResource | string)[],
  body: JsonObject,
  bodyOf: (made: MadeResource) => JsonObject,
): Map<string, LoopedPlace> | string {
  const found = new Map<string, LoopedPlace>();
  for (const [index, { loop }] of runs.entries()) {
    if (loop?.times !== 0) continue;
    const { tried } = loop;
    const { name } = tried.item;
    const without = all[index];
    if (typeof without !== "object")
      return `${name} is a dynamic block: ${without ?? "what is sent without it is not known."}`;
    const place = placeOf(body, bodyOf(without), tried);
    if (typeof place === "string") return place;
    const at = runs.findIndex((run) => run.loop?.tried === tried && run.loop.times === 2);
    const twice = at < 0 ? undefined : all[at];
    if (typeof twice === "string") return `${name} is a dynamic block: ${twice}`;
    if (twice && !isOneMore(body, bodyOf(twice), place.at))
      return `${name} is a dynamic block, and is sent in another way where it is there twice.`;
    const key = JSON.stringify(place.at);
    if (found.has(key)) return `${name} and another dynamic block cannot be distinguished.`;
    found.set(key, { tried, ...(place.instead !== undefined && { instead: place.instead }) });
  }
  return found;
}

function placeOf(
  body: JsonObject,
  without: JsonObject,
  { item: { name }, attribute }: TriedLoop,
): { readonly at: readonly Step[]; readonly instead?: Json } | string {
  const differences = differencesOf(body, without).filter(([first]) => !isBeside(String(first)));
  const [first = [], ...others] = differences;
  if (differences.length === 0) return `${name} is a dynamic block, and nothing is sent for it.`;
  const [own, left] = [valueAt(body, first), valueAt(without, first)];
  if (others.length === 0 && Array.isArray(own) && own.length === 1) {
    if (!Array.isArray(left) || left.length > 0)
      return `${name} is a dynamic block, and a body cannot leave out what is sent for it.`;
    const [element] = own as readonly Json[];
    // azapi tells elements with a name apart by that, wherever they are.
    if (
      attribute.type === "set" &&
      attribute.maxItems !== 1 &&
      !(isObject(element) && typeof element.name === "string")
    )
      return `${name} is a set of blocks, which are sent in an order that depends on what is in them.`;
    return { at: first };
  }
  const shared = differences.reduce((before, at) => {
    const end = before.findIndex((step, index) => step !== at[index]);
    return end < 0 ? before : before.slice(0, end);
  });
  const at = others.length === 0 ? first.slice(0, -1) : shared;
  const [object, instead] = [valueAt(body, at), valueAt(without, at)];
  const isOne = attribute.maxItems === 1 || attribute.type === "object";
  if (!isOne || at.length < 2 || at.some((step) => typeof step === "number") || !isObject(object) || !isObject(instead))
    return `${name} is a dynamic block, and what is sent for it has no place of its own.`;
  return { at, instead };
}

/** Whether all is the same but for one element more in a list. */
function isOneMore(body: JsonObject, twice: JsonObject, at: readonly Step[]): boolean {
  const differences = differencesOf(body, twice).filter(([first]) => !isBeside(String(first)));
  const [own, both] = [valueAt(body, at), valueAt(twice, at)];
  const isThere = differences.length === 1 && JSON.stringify(differences[0]) === JSON.stringify(at);
  if (!isThere || !Array.isArray(own) || !Array.isArray(both) || both.length !== 2) return false;
  return both.some((one: Json) => JSON.stringify(one) === JSON.stringify(own[0]));
}
