import type { Scope } from "../../../analysis/index";
import { abbreviatedBy, isClassic, type Provider, type SchemaKind, type Usage } from "../../../catalog/index";
import { weakMemo } from "../../../memo/index";
import { type Fit, fitOf, isNamedBy, isWholly, type MatchedName, readableType } from "./fitOf";

/** A type that completion can offer, with its match. */
export interface RankedType extends MatchedName {
  readonly kind: SchemaKind;
}

interface KnownType extends RankedType {
  /** How many are used more. */
  readonly rank: number;
}

/** A type of the Azure ML family counts as if it were used so much more than others. */
const familyWeight = 4;

/** A type whose own name begins with what is typed counts as if it were used so much more than one of which a later word does. */
const nameWeight = 8;

/** One whose words all begin so counts as if it were used so much more than one with further words. */
const wholeWeight = 8;

/**
 * The types of all providers that a word may mean, the most likely first: those that it abbreviates; those with a word
 * that begins with it, first those whose name begins so; those with its initials; then (`loose`) those that contain
 * it; separately (`scattered`) those that contain its letters in that order, which nobody means if a word begins so.
 * Resources come before data sources, and each group is sorted by use.
 */
export function typesFor(word: string, kinds: readonly SchemaKind[], { catalog, versionOf }: Scope): FoundTypes {
  const found: KnownType[][] = [[], [], [], [], [], [], [], []];
  const meant = abbreviatedBy(word);
  for (const [index, kind] of kinds.entries()) {
    for (const name of catalog.providerNames) {
      const provider = catalog.provider(name);
      if (!provider) continue;
      for (const type of ranked(provider, catalog.usage, kind, versionOf(name))) {
        const fit = meant.includes(type.name) ? 0 : tierOf(word, fitOf(word, type));
        if (fit !== undefined) found[2 * fit + (index > 0 ? 1 : 0)]!.push(type);
      }
    }
  }
  // Where a name begins so, nobody means the letters of others.
  const isBegun = found.slice(0, 2).some((some) => some.some(({ words }) => words[1]?.startsWith(word)));
  const placeOf = ({ name, rank, words }: KnownType) => {
    if (meant.includes(name)) return meant.indexOf(name) - meant.length;
    if (isClassic(name)) return rank + 1;
    return (
      (rank + 1) / ((isNamedBy(word, words) ? nameWeight : 1) * (!isBegun && isWholly(word, words) ? wholeWeight : 1))
    );
  };
  const inOrder = (some: readonly KnownType[]) =>
    some
      .map((type) => ({ type, place: placeOf(type) }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ type }) => type);
  const begun = found.slice(0, 2).flatMap(inOrder);
  return {
    good: [...begun, ...found.slice(2, 4).flat()],
    loose: found.slice(4, 6).flat(),
    scattered: begun.length > 0 ? [] : found.slice(6).flat(),
  };
}

/** With few letters people abbreviate: `pe` is a private endpoint rather than a peering, although that begins so. */
function tierOf(word: string, fit: Fit | undefined): Fit | undefined {
  return fit === 1 && word.length <= abbreviation ? 0 : fit;
}

const abbreviation = 4;

interface FoundTypes {
  readonly good: readonly RankedType[];
  readonly loose: readonly RankedType[];
  readonly scattered: readonly RankedType[];
}

/** Asked for with every letter that somebody types, of the same versions each time. */
function ranked(provider: Provider, usage: Usage, kind: SchemaKind, version: string): readonly KnownType[] {
  return rankedOnce(provider.names(kind, version), { kind, usage });
}

/** A provider gives the same list of names each time that it is asked for the same kind and version. */
const rankedOnce = weakMemo(
  (names: readonly string[], { kind, usage }: { kind: SchemaKind; usage: Usage }): readonly KnownType[] => {
    const ranks = kind === "data" ? ranksOf(usage).data : ranksOf(usage).resource;
    // What nobody uses is not meant before what people use, however it begins: retired types.
    const unused = ranks.size * nameWeight;
    const rankOf = (name: string) => (ranks.get(name) ?? unused) / (isOfFamily(name) ? familyWeight : 1);
    return names
      .map((name) => ({ kind, ...readableType(name), rank: rankOf(name) }))
      .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length);
  },
);

const ranksOf = weakMemo((usage: Usage) => ({ resource: positions(usage.resource), data: positions(usage.data) }));

function positions(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}

function isOfFamily(type: string): boolean {
  return type.startsWith("azurerm_machine_learning_") || type.startsWith("azurerm_ai_foundry");
}
