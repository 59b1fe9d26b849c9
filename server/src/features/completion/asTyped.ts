import type { Document } from "../../model/index";
import { maybe } from "./references/offer";
import type { Suggestion } from "./suggestion";
import { fitOf, readable } from "./types/fitOf";

/**
 * The same suggestions, ranked by where they contain the typed text: first what fits and has that name, then what has
 * a word that begins so, then the rest. Editors would count letters instead, and find "stage" in
 * azurerm_storage_account. Here the typed text is put before these for them, so that our order stays. They have to ask
 * again with each letter.
 */
export function asTyped(items: readonly Suggestion[], { pieces }: Document, offset: number): Suggestion[] {
  // All that is offered at a place replaces the same, but for what goes with quotes around it.
  const words = new Map<number, Typed>();
  return items.map((item) => {
    const { start } = item.replace;
    const { typed, word } = words.get(start) ?? typedFrom(start);
    if (word === "") return item;
    const place = placeOf(word, item);
    const rank = item.rank + place * behindAll;
    return place < unsaid ? { ...item, rank, filter: `${typed} ${item.label}` } : { ...item, rank };
  });

  function typedFrom(start: number): Typed {
    const typed = pieces.slice(start, offset);
    const read = { typed, word: typed.replace(/^["'`]/, "").toLowerCase() };
    words.set(start, read);
    return read;
  }
}

/** What is typed where a suggestion goes, and the word in it. */
interface Typed {
  readonly typed: string;
  readonly word: string;
}

/** More than any rank. */
const behindAll = 10_000;

/** The place of those in which no word begins so: editors find letters by themselves. */
const unsaid = 2;

function placeOf(word: string, { label, filter, rank }: Suggestion): number {
  const name = (filter ?? label).toLowerCase();
  const isMeant = rank < maybe;
  let place = isMeant && fitOf(word, inWords(name)) === 1 ? 1 : unsaid;
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (isPartOfWord(name[at - 1])) continue;
    const isWhole = !isPartOfWord(name[at + word.length]) && !/[_-]/.test(name[at + word.length] ?? "");
    place = Math.min(place, isMeant || isWhole ? 0 : 1);
  }
  return place;
}

function isPartOfWord(letter: string | undefined): boolean {
  return letter !== undefined && /[a-z0-9]/.test(letter);
}

function inWords(name: string) {
  return readable(name.replace(/[^a-z0-9]+/g, "_"));
}
