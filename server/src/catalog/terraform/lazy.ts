import * as parts from "./furtherBackends";

/** The backends of other clouds, and the blocks of stacks: most people never see either. */
export const lazy = (): typeof parts => parts;
