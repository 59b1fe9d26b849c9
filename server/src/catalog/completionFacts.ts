/** What people begin with and mean, which no schema says. Each table of `server/data/completion.json` names its source. */
import facts from "../../data/completion.json";

const types = new Map(facts.abbreviations.rows.map(({ word, types }) => [word, types]));
const forms = new Map(facts.scopes.rows.map(({ type, form }) => [type, form]));
const { rows: usual } = facts.usualValues;
const ofAny = usual.flatMap(({ argument, value }) => (argument === undefined ? [value] : []));

/** The types that a word in lower case is an abbreviation of, what it means first. */
export function abbreviatedBy(word: string): readonly string[] {
  return types.get(word) ?? [];
}

const parts = new Map(facts.compounds.rows.map((words) => [words.join(""), words]));
const shorts = new Map(facts.shortWords.rows.map(({ word, short }) => [word, short]));

/** Other words that people use for a word in a type's name: `event` and `grid`. */
export function partsOfWord(word: string): readonly string[] {
  return parts.get(word) ?? [word];
}

/** The usual short form of a word that does not begin with its letters: `gw`. Undefined for other words. */
export function shortWord(word: string): string | undefined {
  return shorts.get(word);
}

/** Whether a type belongs to a service that is deprecated as a whole. */
export function isClassic(type: string): boolean {
  return facts.classicTypes.rows.some((begins) => type.startsWith(begins));
}

/** The form of the ids of a data source that is above all resources: a subscription. Undefined for any other. */
export function scopeForm(type: string): string | undefined {
  return forms.get(type);
}

/** What an argument of that name begins with, where it takes one of these: the first that it takes. */
export function usualValues(argument: string): readonly string[] {
  const own = usual.flatMap((row) => (row.argument === argument ? [row.value] : []));
  return [...own, ...ofAny];
}

/** Words with which names of variables and locals end that are parts of names. */
export const partsOfNames: ReadonlySet<string> = new Set(facts.partsOfNames.rows);

/** Arguments that have the name of a type but refer to something else. */
export const othersNames: ReadonlySet<string> = new Set(facts.othersNames.rows);

/** Arguments that nearly everything has. */
export const commonArguments: ReadonlySet<string> = new Set(facts.commonArguments.rows);
