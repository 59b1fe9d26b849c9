import * as parts from "@dagrejs/dagre";

/** The layout of graphs, which is loaded for the first picture of one. */
export const lazy = (): typeof parts => parts;
