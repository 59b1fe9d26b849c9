import * as parts from "./furtherBackends";

/** The backends of other clouds, which most modules never name. */
export const lazy = (): typeof parts => parts;
