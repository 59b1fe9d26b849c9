import * as parts from "./furtherFeatures";

/** Features behind commands: they are not needed before. */
export const lazy = (): typeof parts => parts;
