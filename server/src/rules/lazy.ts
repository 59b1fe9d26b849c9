import * as parts from "./ruleTexts";

/** Texts about rules for people: for agents that ask, and for reports that list rules. */
export const lazy = (): typeof parts => parts;
