import * as parts from "./ruleTexts";

/** What people read about rules: for agents that ask, and for reports that list rules. */
export const lazy = (): typeof parts => parts;
