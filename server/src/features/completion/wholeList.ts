// All values of a place in one list, of which the editor shows what has the letters that are typed. One that is asked for again with each key stays
// as it was until the answer comes, and Enter takes what the keys since have ruled out.
import type { ValuePosition } from "../../analysis/index";
import { withoutTabStops } from "../../text/index";
import { anything, maybe, mostReferences, surely } from "./references/offer";
import { hidden, type Suggestion, type Suggestions } from "./suggestion";

/** How many values of other kinds a list holds before some are left out, the least of what makes them. */
const mostOthers: Readonly<Partial<Record<Suggestion["kind"], number>>> = { value: 200, type: 60 };

/** The complete list for an empty text, unless it has left something out. Then the list for what is typed. */
export function wholeList(
  position: ValuePosition,
  typed: string,
  suggest: (typed: string) => Suggestions,
): Suggestions {
  const found = suggest(typed);
  // Of what no typed letter changes the list is whole already; where there is nothing, a longer word has nothing either.
  if (!found.isIncomplete || found.items.length === 0) return found;
  const all = suggest("");
  if (!isWhole(all.items)) return found;
  return { items: all.items.map((item) => byWords(item, position)), isIncomplete: false };
}

function isWhole(items: readonly Suggestion[]): boolean {
  const counts = new Map<Suggestion["kind"], number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const isBelow = (kind: Suggestion["kind"], most: number | undefined) =>
    most === undefined || (counts.get(kind) ?? 0) < most;
  return isBelow("reference", mostReferences) && isBelow("value", mostOthers.value) && isBelow("type", mostOthers.type);
}

/** The item, found by any of its words. Of those that are found alike the rank decides. */
function byWords(item: Suggestion, { isQuoted }: ValuePosition): Suggestion {
  const { filter = item.label, insert, kind, isSnippet } = item;
  // Who types letters of a function would have a whole check of it instead.
  if (kind === "snippet" && isSnippet && withoutTabStops(insert) === insert) return { ...item, filter: hidden };
  const quote = isQuoted && filter.startsWith('"') ? '"' : "";
  const place = placeOf(item);
  const words = item.rank < maybe && kind === "reference" ? wordsOf(item.label, place) : filter.slice(quote.length);
  // Nothing but a number begins with a digit, and Enter means the one that is typed.
  const found = isQuoted ? words : words.replace(/(?<![a-z0-9])(?=\d)/gi, "x");
  return { ...item, filter: `${quote}${place}${found} ` };
}

/** First what is read of a resource and its type, as people type them; and all of it. */
function wordsOf(label: string, place: string): string {
  const [provider] = /^(?:data\.)?[a-z0-9]+_/.exec(label) ?? [];
  if (provider === undefined) return label;
  const words = `${label.slice(label.lastIndexOf(".") + 1)} ${label.slice(provider.length)} ${label}`;
  return place.length + words.length < longest ? words : label;
}

/** VS Code looks no further into a text, and puts what it finds earlier there before what it finds later. */
const longest = 126;

/**
 * Blanks that part what fits better from the rest, all of which is found later. There is one at least, since what a text begins with comes
 * before everything; one behind the words keeps the last of them from being its end, which counts less.
 */
function placeOf({ rank }: Suggestion): string {
  return " ".repeat(rank < surely + 100 ? 1 : rank < maybe ? 30 : rank < functions ? 50 : 65);
}

/** The rank of functions, and of what Terraform has everywhere: the letters `to` are in terraform.workspace too. */
const functions = anything + 200;
