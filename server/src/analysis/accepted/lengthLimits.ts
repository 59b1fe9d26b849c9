import type { Attribute } from "../../catalog/index";
import { refusesLetters } from "./probes";

/**
 * The minimum and maximum length of an argument's string, as far as they are certain. A maximum of 0 means no limit.
 */
export function lengthLimits(schema: Attribute, name: string): readonly [least: number, most: number] {
  const [least, most] = schema.length ?? [0, 0];
  return [least, isProbedByLetters(schema, name) ? most : 0];
}

/** Formats of texts that may be made of letters alone, and those whose lengths were not found by trying. */
const free: ReadonlySet<string> = new Set([
  "not-empty",
  "not-blank",
  "resource-group-name",
  "password",
  "password-of-three",
]);

/** The upper limit was found with letters; where the text is made of something else, it is no limit. */
function isProbedByLetters(schema: Attribute, name: string): boolean {
  const isFree = schema.format === undefined || free.has(schema.format);
  return isFree && !refusesLetters(schema) && !/ports?$/.test(name);
}
