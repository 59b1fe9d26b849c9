// Which files may be programs: by their name alone, which says little. What is in them, `hasMark` tells.
import { languageOf } from "../../languages/index";

/** By its name. */
export function isProgramFile(name: string): boolean {
  return languageOf(name)?.module === "document";
}
