import * as parts from "./patternWords";

/** Describes patterns in words. Loaded for the first pattern that a message is about. */
export const lazy = (): typeof parts => parts;
