import * as parts from "./functions/hashes";

/** What works out hashes, which is loaded for the first one. */
export const lazy = (): typeof parts => parts;
