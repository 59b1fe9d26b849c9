import * as parts from "./furtherFeatures";

/** Features that people ask for by a command: nobody needs them before. */
export const lazy = (): typeof parts => parts;
