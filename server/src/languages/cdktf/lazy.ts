import * as parts from "./programs";

/** The parts that read and write programs. They are loaded late, because most people have no programs. */
export const lazy = (): typeof parts => parts;
