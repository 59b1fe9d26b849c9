import * as parts from "./setUpTexts";

/** What makes a set-up fit a module: needed where somebody begins one. */
export const lazy = (): typeof parts => parts;
