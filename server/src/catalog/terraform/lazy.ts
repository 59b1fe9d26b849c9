import * as parts from "./furtherBackends";

/** The backends of other clouds, the blocks of stacks, and what provisioners take: most people never see any of them. */
export const lazy = (): typeof parts => parts;
