import * as parts from "./setUpTexts";

/** What makes a setup fit a module. Used when a setup begins. */
export const lazy = (): typeof parts => parts;
