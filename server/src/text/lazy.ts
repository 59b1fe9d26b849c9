import * as parts from "re2js";

/** A matcher of Go's patterns, which is loaded for the first pattern that nothing simpler matches. */
export const lazy = (): typeof parts => parts;
