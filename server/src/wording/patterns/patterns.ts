import { lazy } from "./lazy";

/** The texts that a pattern takes, as words that fit behind "takes"; undefined where they cannot be said exactly. */
export const patternWords = (pattern: string): string | undefined => lazy().patternWords(pattern);

/** What a text must not do that a pattern must not be found in; undefined where that cannot be said. */
export const forbiddenWords = (pattern: string): string | undefined => lazy().forbiddenWords(pattern);

/** The names in a pattern that is only a list of names; undefined for all others. */
export const namesIn = (pattern: string): readonly string[] | undefined => lazy().namesIn(pattern);
