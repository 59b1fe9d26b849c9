import * as parts from "./functions/hashes";

/** What works out hashes, and what reads and writes YAML and CSV, and more that few modules call: loaded for the first of these. */
export const lazy = (): typeof parts => parts;
