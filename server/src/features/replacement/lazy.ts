import * as parts from "./replacements";

/** What an edit does to what is there: nobody needs it before something is committed, or a state is there. */
export const lazy = (): typeof parts => parts;
