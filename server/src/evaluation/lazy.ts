import * as parts from "./functions/lateFunctions";

/** Functions that few modules call: loaded for the first call of one of these. */
export const lazy = (): typeof parts => parts;
