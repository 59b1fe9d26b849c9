import { type FunctionRefusal, refuse } from "../implementation";

/** What is read of a text of YAML line by line, and what is said of it where it is wrong. */

/** How deeply values may be nested. */
export const deepest = 50;

/**
 * A line that is not empty: its indentation and its text. A line that is not followed, or has no value, has the
 * indentation -1.
 */
export interface Line {
  readonly indent: number;
  readonly text: string;
  /** Its place in the whole text, counted from 1. */
  readonly number: number;
}

export interface Reader {
  readonly lines: readonly Line[];
  readonly whole: readonly string[];
  readonly faults: FunctionRefusal[];
  at: number;
}

/** Thrown for YAML that this reader does not know, or that is wrong. It is caught inside this folder. */
export const notFollowed = new Error("This is not followed.");

export const needed = "needs a string that is YAML";

/** Throws, with a message about a line of the text. */
export function fail(reader: Reader, line: Line, why: string): never {
  reader.faults.push(refuse(`${needed}, and in line ${line.number} ${why}`, 0));
  throw notFollowed;
}
