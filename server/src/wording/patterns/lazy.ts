import * as parts from "./patternWords";

/** What says patterns in words: loaded for the first pattern that something is told about. */
export const lazy = (): typeof parts => parts;
