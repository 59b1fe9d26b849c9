import * as parts from "./replacements";

/** What an edit does to existing resources. It is not needed before there is a commit or a state. */
export const lazy = (): typeof parts => parts;
